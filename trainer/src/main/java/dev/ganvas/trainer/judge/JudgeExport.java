package dev.ganvas.trainer.judge;

import dev.ganvas.exporter.BundleWriter;
import dev.ganvas.exporter.Network;
import dev.ganvas.exporter.OnnxFile;
import dev.ganvas.exporter.Provenance;
import dev.ganvas.models.Check;
import dev.ganvas.models.Release;
import dev.ganvas.models.Sha256;
import dev.ganvas.models.card.ClassOutput;
import dev.ganvas.models.card.GraphFile;
import dev.ganvas.models.card.ImageInput;
import dev.ganvas.models.card.Inputs;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Range;
import dev.ganvas.models.card.Task;
import dev.ganvas.models.card.Training;
import dev.ganvas.models.net.Classifier;
import dev.ganvas.runtime.Judge;
import dev.ganvas.runtime.Verdicts;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.export.Export;
import dev.ganvas.trainer.export.Parity;
import dev.ganvas.trainer.metric.Counts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * A taught classifier as a bundle, compared with the trainer and tested as the runtime runs it.
 *
 * @param data what it learned from
 * @param test pictures that it has not seen
 * @param wallSeconds how long it learned
 */
public record JudgeExport(
    Pupil pupil, Lessons lessons, DataDescription data, Dataset test, double wallSeconds) {
  private static final String MODEL = "classifier.onnx";

  /**
   * Makes sure that a judge of some pictures can be tested on others and written to a place, which
   * is worth knowing before it is taught.
   *
   * @return what it is called
   * @throws IllegalArgumentException if the test pictures are of another kind, or no bundle can be
   *     called so
   * @throws IOException if something that is no bundle is there
   */
  public static String require(DataDescription data, DataDescription test, Path target)
      throws IOException {
    Check.that(
        test.shape().equals(data.shape()) && test.labels().equals(data.labels()),
        "%s cannot test a judge of %s: its pictures or its labels are others",
        test.name(),
        data.name());
    return Export.requirePlace(target);
  }

  /**
   * Writes the bundle, whole or not at all.
   *
   * @return its card, on which {@code accuracy_test_10k} is for 10,000 test pictures
   * @throws IllegalArgumentException as {@link #require} does
   */
  public ModelCard write(Path target) throws IOException {
    String id = require(data, test, target);
    byte[] model = OnnxFile.bytes(new Network(pupil.graph(), pupil.weights()), provenance());
    GraphFile file = new GraphFile(MODEL, Sha256.of(model));
    ModelCard[] written = new ModelCard[1];
    BundleWriter.write(
        target,
        directory -> {
          Files.write(directory.resolve(MODEL), model);
          card(id, file, Map.of(), Map.of()).write(directory);
          try (Judge judge = Judge.open(directory)) {
            Map<String, Double> accuracy =
                Map.of("accuracy_test_" + Counts.text(test.size()), Accuracy.of(judge, test));
            written[0] = card(id, file, accuracy, parity(judge));
          }
          written[0].write(directory);
        });
    return written[0];
  }

  private Map<String, Double> parity(Judge judge) {
    IntFunction<float[]> ours = count -> pupil.features(pictures(count));
    return Parity.measure(ours, count -> features(judge.judge(pictures(count))));
  }

  private static float[] features(Verdicts verdicts) {
    int dim = verdicts.features(0).length;
    float[] all = new float[verdicts.count() * dim];
    for (int i = 0; i < verdicts.count(); i++) {
      System.arraycopy(verdicts.features(i), 0, all, i * dim, dim);
    }
    return all;
  }

  private float[] pictures(int count) {
    int size = test.floats();
    float[] pictures = new float[count * size];
    for (int i = 0; i < count; i++) {
      test.read(i % test.size(), pictures, i * size);
    }
    return pictures;
  }

  private ModelCard card(
      String id, GraphFile file, Map<String, Double> metrics, Map<String, Double> parity) {
    List<Integer> shape = data.shape();
    Range range = new Range(-1, 1);
    Map<String, String> versions =
        new TreeMap<>(Map.of("ganvas", Release.VERSION, "pytorch", Devices.version()));
    return new ModelCard(
        id,
        "judge of " + data.name(),
        Task.CLASSIFY,
        Map.of(ModelCard.CLASSIFIER, file),
        Inputs.of(
            new ImageInput(Classifier.IMAGE, shape.get(2), shape.get(1), shape.get(0), range)),
        new ClassOutput(
            Classifier.CLASS,
            data.labels(),
            new ClassOutput.Features(Classifier.FEATURES, lessons.net().features())),
        new Training(
            "judge",
            data.name(),
            (long) data.size() / lessons.batch() * lessons.batch() * lessons.epochs(),
            lessons.seed(),
            metrics,
            wallSeconds,
            versions,
            lessons.numbers()),
        parity,
        data.licence(),
        null);
  }

  private Provenance provenance() {
    return new Provenance(
        "judge of %s by Ganvas; card.json beside this file says how to drive it"
            .formatted(data.name()),
        Release.VERSION,
        Map.of("data", data.name(), "licence", data.licence()));
  }
}

package dev.ganvas.trainer.export;

import dev.ganvas.exporter.BundleWriter;
import dev.ganvas.exporter.Network;
import dev.ganvas.exporter.OnnxFile;
import dev.ganvas.exporter.Provenance;
import dev.ganvas.models.Release;
import dev.ganvas.models.Sha256;
import dev.ganvas.models.card.GraphFile;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Request;
import dev.ganvas.trainer.run.Learned;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what a run has learned as a bundle, whole or not at all. */
public final class Export {
  private static final String MODEL = "generator.onnx";
  private static final String PREVIEW = "preview.png";

  private Export() {}

  /**
   * Writes a bundle to {@code target}, whose name becomes its id, with the differences to the
   * trainer's own answers on its card and a picture made from the file itself.
   *
   * @throws IllegalStateException if the exported network differs from the trained one
   */
  public static ModelCard write(Learned learned, Path target) throws IOException {
    String id = target.toAbsolutePath().normalize().getFileName().toString();
    byte[] model = model(learned, id);
    GraphFile file = new GraphFile(MODEL, Sha256.of(model));
    ModelCard draft = Cards.draft(learned, id, file);
    ModelCard[] written = new ModelCard[1];
    BundleWriter.write(
        target,
        directory -> {
          Files.write(directory.resolve(MODEL), model);
          write(draft, directory);
          try (Generator generator = Generator.open(directory)) {
            written[0] =
                Cards.with(
                    draft,
                    Parity.measure(
                        learned::values, count -> generator.tensors(Request.of(count)).values()));
            Files.write(directory.resolve(PREVIEW), Preview.draw(generator).png());
          }
          write(written[0], directory);
        });
    return written[0];
  }

  private static byte[] model(Learned learned, String id) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("recipe", learned.recipe().name());
    properties.put("data", learned.data().name());
    properties.put("images_seen", String.valueOf(learned.origin().images()));
    properties.put("seed", String.valueOf(learned.origin().seed()));
    properties.put("licence", learned.data().licence());
    String description =
        "%s: %s trained on %s by Ganvas; card.json beside this file says how to drive it"
            .formatted(id, learned.recipe().name(), learned.data().name());
    return OnnxFile.bytes(
        new Network(learned.generator(), learned.weights()),
        new Provenance(description, Release.VERSION, properties));
  }

  private static void write(ModelCard card, Path directory) throws IOException {
    Files.writeString(
        directory.resolve(ModelCard.FILE_NAME), card.toJson(), StandardCharsets.UTF_8);
  }
}

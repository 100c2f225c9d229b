package dev.ganvas.trainer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.runtime.Bundle;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.NoiseChoice;
import dev.ganvas.runtime.Options;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StyleCode;
import dev.ganvas.runtime.project.Effort;
import dev.ganvas.runtime.project.Projection;
import dev.ganvas.runtime.project.Watcher;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.evaluate.TinyQuestions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A generator with styles that has learned nothing, 16 x 16, and a judge that knows stripes. */
@TestInstance(Lifecycle.PER_CLASS)
class ProjectorTest {
  private static final Device CPU = Devices.choose("cpu");
  private static final Effort SOME = new Effort(400, 32, 0);

  private Bundle model;
  private Bundle judge;
  private Generator generator;

  @BeforeAll
  void open(@TempDir Path directory) throws IOException {
    TinyQuestions.pictures(directory, "stylegan2").close();
    TinyQuestions.judge(directory, TinyQuestions.STRIPES).close();
    model = Bundle.read(directory.resolve("subject"));
    judge = Bundle.read(directory.resolve("judge"));
    generator = Generator.open(model, Options.standard());
  }

  @AfterAll
  void close() {
    generator.close();
  }

  private Projector projector(Bundle by, Effort effort) {
    return Projector.open(model, generator, by, effort, CPU);
  }

  /** A picture of the model's own, of a seed that no search begins at. */
  private float[] own() {
    return drawn(Sample.of(1000).psi(1));
  }

  private float[] drawn(Sample sample) {
    return generator.tensors(Request.of(List.of(sample.noise(NoiseChoice.OFF)))).values();
  }

  @Test
  void aPictureThatTheModelMadeIsFoundAgain() {
    try (Projector projector = projector(judge, SOME)) {
      Projection found = projector.project(own(), Watcher.NONE);
      assertThat(found.after().psnr()).isGreaterThan(30).isGreaterThan(found.before().psnr() + 5);
      assertThat(found.after().distance().getAsDouble())
          .isLessThan(0.1)
          .isLessThan(found.before().distance().getAsDouble());
      assertThat(found.steps()).isEqualTo(400);
    }
  }

  @Test
  void theRuntimeDrawsAsCloseAsTheProjectionSays() {
    try (Projector projector = projector(null, new Effort(20, 8, 0))) {
      float[] picture = own();
      Projection found = projector.project(picture, Watcher.NONE);
      float[] again = drawn(Sample.of(3).styles(found.styles()));
      double squares = 0;
      for (int i = 0; i < again.length; i++) {
        squares += Math.pow(again[i] - picture[i], 2);
      }
      double psnr = 10 * Math.log10(4 / (squares / again.length));
      assertThat(psnr).isCloseTo(found.after().psnr(), within(0.01));
      assertThat(found.after().distance()).as("without a judge").isEmpty();
    }
  }

  @Test
  void theSameEffortFindsTheSameAndAnotherSeedBeginsElsewhere() {
    Effort few = new Effort(5, 8, 0);
    List<StyleCode> found = new ArrayList<>();
    for (Effort effort : List.of(few, few, few.withSeed(100))) {
      try (Projector projector = projector(judge, effort)) {
        found.add(projector.project(own(), Watcher.NONE).styles());
      }
    }
    assertThat(found.get(1)).isEqualTo(found.get(0));
    assertThat(found.get(2)).isNotEqualTo(found.get(0));
  }

  @Test
  void whoeverWatchesSeesTheStylesOfTheMoment() {
    List<StyleCode> seen = new ArrayList<>();
    try (Projector projector = projector(null, new Effort(3, 8, 0))) {
      Projection found = projector.project(own(), progress -> seen.add(progress.styles().get()));
      assertThat(seen).hasSize(3).doesNotHaveDuplicates().contains(found.styles());
    }
  }

  @Test
  void whoeverWatchesCanEndTheSearch() {
    List<Double> losses = new ArrayList<>();
    try (Projector projector = projector(null, SOME)) {
      Projection found =
          projector.project(
              own(),
              progress -> {
                losses.add(progress.loss());
                return progress.done() < 10;
              });
      assertThat(found.steps()).isEqualTo(10);
      assertThat(losses).hasSize(10);
      assertThat(losses.get(9)).isLessThan(losses.get(0));
    }
  }

  @Test
  void theSlopeOfTheLossIsThatOfFiniteDifferences() {
    try (NDManager manager = NDManager.newBaseManager(CPU, "PyTorch");
        TorchOps torch = new TorchOps(CPU);
        ProjectionNetworks networks = ProjectionNetworks.of(manager, model, judge, 0.5)) {
      float[] start = generator.styles(Request.of(List.of(Sample.of(5).psi(1)))).get(0).values();
      NDArray mean = manager.zeros(new Shape(1, 1, start.length / 5));
      Aim aim = new Aim(networks, manager.create(own(), new Shape(1, 1, 16, 16)), mean);
      NDArray styles = manager.create(start, new Shape(1, 5, start.length / 5));
      styles.setRequiresGradient(true);
      NDList slopes =
          TorchOps.recording(() -> torch.gradients(aim.losses(styles).sum(), new NDList(styles)));
      float[] direction = slopes.head().toFloatArray();
      double expected = 0;
      for (float slope : direction) {
        expected += slope * slope;
      }
      double length = Math.sqrt(expected);
      double step = 1e-2;
      double difference =
          loss(aim, manager, moved(start, direction, step / length))
              - loss(aim, manager, moved(start, direction, -step / length));
      assertThat(difference / (2 * step)).isCloseTo(length, within(0.01 * length));
    }
  }

  private static float[] moved(float[] start, float[] direction, double amount) {
    float[] moved = start.clone();
    for (int k = 0; k < moved.length; k++) {
      moved[k] += (float) (amount * direction[k]);
    }
    return moved;
  }

  private static double loss(Aim aim, NDManager manager, float[] styles) {
    NDArray array = manager.create(styles, new Shape(1, 5, styles.length / 5));
    return TorchOps.forgetting(() -> aim.losses(array)).getFloat();
  }

  @Test
  void modelsWithoutStylesAndJudgesOfOtherPicturesAreRefused(@TempDir Path directory)
      throws IOException {
    TinyQuestions.pictures(directory, "dcgan").close();
    Bundle plain = Bundle.read(directory.resolve("subject"));
    try (Generator other = Generator.open(plain, Options.standard())) {
      refused(plain, other, judge, "subject has no styles that a picture could be projected to");
    }
    refused(model, generator, plain, "subject is no judge");
    assertThat(Projector.sees(judge.card(), model.card())).isTrue();
    assertThat(Projector.sees(plain.card(), model.card())).isFalse();
  }

  private static void refused(Bundle model, Generator generator, Bundle judge, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Projector.open(model, generator, judge, SOME, CPU))
        .withMessageStartingWith(sentence);
  }

  @Test
  void effortsAndPicturesOfAnotherSizeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SOME.withSteps(0))
        .withMessage("steps is 0; allowed are 1 to 10000");
    try (Projector projector = projector(null, SOME)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> projector.project(new float[3], Watcher.NONE))
          .withMessage("the picture's number of values is 3; allowed is 256");
    }
  }
}

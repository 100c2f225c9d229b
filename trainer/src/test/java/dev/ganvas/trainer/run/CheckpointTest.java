package dev.ganvas.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.djl.ndarray.NDArray;
import dev.ganvas.trainer.TinyData;
import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.listener.Every;
import dev.ganvas.trainer.loop.DivergedException;
import dev.ganvas.trainer.loop.Event;
import dev.ganvas.trainer.loop.Listener;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Settings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
  @TempDir private Path directory;
  private Run run;

  /** A run with checkpoints after 16 and 32 images. */
  @BeforeEach
  void saveTwice() throws IOException {
    Path pictures = TinyRuns.pictures(directory.resolve("pictures"));
    Recipe recipe = TinyRuns.recipe("dcgan", Map.of("images", "1000"));
    try (Session session = TinyRuns.begin(directory.resolve("runs"), recipe, pictures)) {
      run = session.run();
      for (int images : new int[] {16, 32}) {
        session.training().run(images, List.of());
        session.training().save(run.checkpoints());
      }
    }
  }

  private Path checkpoint(int images) {
    return run.checkpoints().resolve("images-%012d.safetensors".formatted(images));
  }

  private long resumedAt() throws IOException {
    try (Session session = TinyRuns.resume(run.directory())) {
      return session.training().clock().images();
    }
  }

  private static void cut(Path file, double share) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, (int) (whole.length * share)));
  }

  @Test
  void theNewestIsTheOneToGoOnFrom() throws IOException {
    assertThat(run.checkpoint()).contains(checkpoint(32));
    assertThat(resumedAt()).isEqualTo(32);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.0001, 0.1, 0.5, 0.9999})
  void oneThatIsCutShortIsPassedOverForTheOneBefore(double share) throws IOException {
    cut(checkpoint(32), share);
    assertThat(run.checkpoint()).contains(checkpoint(16));
    assertThat(resumedAt()).isEqualTo(16);
  }

  @Test
  void oneThatIsNoCheckpointIsPassedOver() throws IOException {
    Files.writeString(checkpoint(40), "<html>not found</html> and more");
    assertThat(resumedAt()).isEqualTo(32);
  }

  @Test
  void ifNoneIsWholeTheRunIsNotBegunAnew() throws IOException {
    cut(checkpoint(16), 0.5);
    cut(checkpoint(32), 0.5);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(this::resumedAt)
        .withMessage("every checkpoint in %s is damaged", run.checkpoints());
  }

  @Test
  void whatAKilledRunWasWritingIsPassedOverAndTidiedUp() throws IOException {
    Path draft = run.checkpoints().resolve(".0a1b.part");
    Files.write(draft, Arrays.copyOf(Files.readAllBytes(checkpoint(32)), 5000));
    try (Session session = TinyRuns.resume(run.directory())) {
      assertThat(session.training().clock().images()).isEqualTo(32);
      session.training().run(40, List.of());
      session.training().save(run.checkpoints());
    }
    assertThat(files(run.checkpoints())).containsExactly(checkpoint(32), checkpoint(40));
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  @Test
  void oneOfOtherNetworksIsRefusedByWhatDiffers() throws IOException {
    Recipe wider = TinyRuns.recipe("dcgan", Map.of("architecture.width", "8"));
    RunRecord record = run.record();
    new RunRecord(Settings.json(wider), record.data(), record.seed(), record.versions())
        .write(run.directory());
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(this::resumedAt)
        .withMessageMatching(
            "critic\\.down1\\.weight is \\(4, 1, 4, 4\\) in the checkpoint but .*");
  }

  @Test
  void aLossThatIsNoNumberLeavesTheLastGoodCheckpoint() throws IOException {
    Path saved = directory.resolve("saved");
    Recipe large = TinyRuns.recipe("gan", Map.of("batch", "3200"));
    try (Training training =
        new Training(large, new TinyData(List.of(2)), 1, Devices.choose("cpu"))) {
      List<Listener> listeners =
          List.of(poison(training), new Every(1, images -> training.save(saved)));
      assertThatExceptionOfType(DivergedException.class)
          .isThrownBy(() -> training.run(20_000, listeners));
    }
    assertThat(files(saved)).containsExactly(saved.resolve("images-000000006400.safetensors"));
    State.of(files(saved).get(0)).arrays().forEach(CheckpointTest::assertFinite);
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
  void weightsThatAreNoNumbersAreNotSaved(float value) throws IOException {
    try (Session session = TinyRuns.resume(run.directory())) {
      session.training().run(40, List.of());
      NDArray bias = session.training().game().critic().parameters().byName().get("score.bias");
      bias.set(new float[] {value});
      assertThatExceptionOfType(DivergedException.class)
          .isThrownBy(() -> session.training().save(run.checkpoints()))
          .withMessageStartingWith("critic.score.bias became no number within the first 40 images");
    }
    assertThat(resumedAt()).isEqualTo(32);
  }

  /** After the first reading, the critic gives nothing but NaN. */
  private static Listener poison(Training training) {
    return event -> {
      if (event instanceof Event.Played && event.images() == 9600) {
        float[] nan = new float[] {Float.NaN};
        training.game().critic().parameters().byName().get("score.bias").set(nan);
      }
    };
  }

  private static void assertFinite(String name, byte[] bytes) {
    if (List.of("clock", "act").contains(name)) {
      return;
    }
    FloatBuffer values = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).asFloatBuffer();
    while (values.hasRemaining()) {
      assertThat(values.get()).as(name).isFinite();
    }
  }
}

package dev.ganvas.trainer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Request;
import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.loop.Event;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.run.Learned;
import dev.ganvas.trainer.run.Run;
import dev.ganvas.trainer.run.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bundles of a run on its way from 4 to 16 pixels, in stages of 80 images each but the last. */
class GrowthExportTest {
  @TempDir private Path directory;

  private Run stopped(String runs, long images) throws IOException {
    Recipe recipe = TinyRuns.recipe("progan", Map.of("images", "640"));
    Path pictures = TinyRuns.pictures(directory.resolve("pictures"));
    try (Session session = TinyRuns.begin(directory.resolve(runs), recipe, pictures)) {
      session.play(
          List.of(
              event -> {
                if (event instanceof Event.Played && event.images() >= images) {
                  session.training().stop();
                }
              }),
          sentence -> {});
      return session.run();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "40; 4; pictures by progan, 4 x 4 on the way to 16 x 16",
        "80; 4; pictures by progan, 4 x 4 on the way to 16 x 16",
        "120; 8; pictures by progan, 8 x 8 faded in by 50 % on the way to 16 x 16",
        "200; 8; pictures by progan, 8 x 8 on the way to 16 x 16",
        "280; 16; pictures by progan, 16 x 16 faded in by 50 %",
        "400; 16; pictures by progan"
      })
  void whatItHasLearnedCanBeExportedAtEveryStage(long images, int side, String title)
      throws IOException {
    Path bundle = directory.resolve("bundle");
    try (Learned learned = Learned.of(stopped("runs", images))) {
      ModelCard card = Export.write(learned, bundle);
      assertThat(card.title()).isEqualTo(title);
      assertThat(card.training().imagesSeen()).isEqualTo(images);
      assertThat(card.parity().values()).allSatisfy(error -> assertThat(error).isLessThan(1e-4));
      ImageOutput output = (ImageOutput) card.output();
      assertThat(List.of(output.width(), output.height())).containsExactly(side, side);
      assertThat(card.inputs().codes()).isEmpty();
      try (Generator generator = Generator.open(bundle)) {
        assertThat(generator.tensors(Request.of(7)).values())
            .hasSize(7 * side * side)
            .containsExactly(learned.values(7), within(1e-4f));
      }
    }
  }

  @Test
  void runsThatHaveNotGrownAlikeAreNoEnsemble() throws IOException {
    try (Learned one = Learned.of(stopped("one", 40));
        Learned other = Learned.of(stopped("other", 200))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Export.write(List.of(one, other), directory.resolve("bundle")))
          .withMessage("the runs with the seeds 3 and 3 have not grown alike; go on with both");
    }
  }
}

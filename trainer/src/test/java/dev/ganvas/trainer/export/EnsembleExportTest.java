package dev.ganvas.trainer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.ganvas.models.card.Code;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Request;
import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.run.Learned;
import dev.ganvas.trainer.run.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three runs of two rounds that differ by their seed, as one bundle. */
class EnsembleExportTest {
  private static final int PIXELS = 16 * 16;

  @TempDir private Path directory;
  private final List<Learned> members = new ArrayList<>();

  private void train(String recipe, long... seeds) throws IOException {
    Recipe twoRounds = TinyRuns.recipe(recipe, Map.of("images", "16"));
    Path pictures = TinyRuns.pictures(directory.resolve("pictures"));
    for (long seed : seeds) {
      Session.Start start = new Session.Start(twoRounds, TinyRuns.source(pictures), seed);
      try (Session session = TinyRuns.goOnOrBegin(directory.resolve("runs"), start)) {
        session.play(List.of(), sentence -> {});
        members.add(Learned.of(session.run()));
      }
    }
  }

  @AfterEach
  void close() {
    members.forEach(Learned::close);
  }

  /** A recipe without codes draws the member from stream 2; one with three, from stream 5. */
  @ParameterizedTest
  @CsvSource({"gan, 0", "cgan, 0", "infogan, 3"})
  void eachSeedIsDrawnByTheMemberThatItChooses(String recipe, int position) throws IOException {
    train(recipe, 1, 2, 5);
    ModelCard card = Export.write(members, directory.resolve("bundle"));
    assertThat(card.parity()).containsOnlyKeys("1", "7", "64");
    assertThat(card.parity().values()).allSatisfy(value -> assertThat(value).isLessThan(1e-4));
    Code member = card.inputs().codes().get(position);
    float[][] answers = new float[3][];
    Arrays.setAll(answers, index -> members.get(index).values(64));
    try (Generator generator = Generator.open(directory.resolve("bundle"))) {
      float[] drawn = generator.tensors(Request.of(64)).values();
      for (int seed = 0; seed < 64; seed++) {
        float[] trained = answers[member.draw(Code.stream(seed, position)).intValue()];
        assertThat(row(drawn, seed)).containsExactly(row(trained, seed), within(1e-4f));
      }
    }
  }

  @Test
  void aPictureDoesNotDependOnItsNeighbours() throws IOException {
    train("gan", 1, 2, 5);
    Export.write(members, directory.resolve("bundle"));
    try (Generator generator = Generator.open(directory.resolve("bundle"))) {
      float[] all = generator.tensors(Request.of(64)).values();
      for (int seed = 0; seed < 64; seed++) {
        assertThat(generator.tensors(Request.of(1).seed(seed)).values()).isEqualTo(row(all, seed));
      }
      float[] seven = generator.tensors(Request.of(7).seed(3)).values();
      assertThat(seven).isEqualTo(Arrays.copyOfRange(all, 3 * PIXELS, 10 * PIXELS));
    }
  }

  @Test
  void runsThatDifferByMoreThanTheirSeedAreRefused() throws IOException {
    train("gan", 1);
    train("lsgan", 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Export.write(members, directory.resolve("bundle")))
        .withMessageStartingWith("the run with seed 2 learned by another recipe");
  }

  @Test
  void aRunThatIsThereTwiceIsRefused() throws IOException {
    train("gan", 1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Export.write(members, directory.resolve("bundle")))
        .withMessage("the runs have the seeds [1, 1]; members of an ensemble differ by theirs");
  }

  private static float[] row(float[] values, int index) {
    return Arrays.copyOfRange(values, index * PIXELS, (index + 1) * PIXELS);
  }
}

package dev.ganvas.trainer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ganvas.models.card.GraphFile;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Request;
import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Recipes;
import dev.ganvas.trainer.run.Learned;
import dev.ganvas.trainer.run.Run;
import dev.ganvas.trainer.run.Session;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recipe: two rounds of training, and what they taught drawn by the runtime. */
class ExportTest {
  private static final int[] BATCHES = {1, 7, 64};

  private static final Set<String> LABELLED =
      Set.of("cgan", "cgan-projection", "acgan", "acgan-projection");

  @TempDir private Path directory;

  static List<String> recipes() {
    return Recipes.all().stream().map(Recipe::name).toList();
  }

  private Run trained(String recipe) throws IOException {
    Map<String, String> twoRounds =
        Map.of("images", String.valueOf(2 * 8 * Recipes.named(recipe).criticSteps()));
    Path pictures = TinyRuns.pictures(directory.resolve("pictures"));
    try (Session session =
        TinyRuns.begin(directory.resolve("runs"), TinyRuns.recipe(recipe, twoRounds), pictures)) {
      session.play(List.of(), sentence -> {});
      return session.run();
    }
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void theRuntimeGivesWhatTheTrainerGives(String recipe) throws IOException {
    Path bundle = directory.resolve("bundle");
    try (Learned learned = Learned.of(trained(recipe))) {
      ModelCard card = Export.write(learned, bundle);
      assertThat(card.parity()).containsKeys("1", "7", "64");
      try (Generator generator = Generator.open(bundle)) {
        for (int batch : BATCHES) {
          float[] drawn = generator.tensors(Request.of(batch)).values();
          assertThat(drawn).hasSize(batch * 16 * 16);
          assertThat(drawn).containsExactly(learned.values(batch), within(1e-4f));
          double stated = card.parity().get(String.valueOf(batch));
          assertThat(stated).isBetween(0.0, 1e-4);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void theCardSaysWhatTheFilesAre(String recipe) throws Exception {
    Run run = trained(recipe);
    Path bundle = directory.resolve("my-" + recipe);
    try (Learned learned = Learned.of(run)) {
      Export.write(learned, bundle);
    }
    ModelCard card = ModelCard.parse(Files.readString(bundle.resolve("card.json")));
    assertThat(card.id()).isEqualTo("my-" + recipe);
    assertThat(card.training().recipe()).isEqualTo(recipe);
    assertThat(card.training().imagesSeen()).isEqualTo(run.recipe().images());
    assertThat(card.inputs().latent().dim()).isEqualTo(8);
    assertThat(card.inputs().label() == null).isNotEqualTo(LABELLED.contains(recipe));
    assertThat(card.inputs().codes()).isEqualTo(Recipes.named(recipe).condition().codes());
    assertThat(card.graphs()).containsOnlyKeys(card.roles());
    for (GraphFile file : card.graphs().values()) {
      byte[] model = Files.readAllBytes(bundle.resolve(file.file()));
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(model);
      assertThat(file.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
    }
  }

  @Test
  void thePreviewIsDrawnByTheRuntimeFromTheFile() throws IOException {
    Path bundle = directory.resolve("bundle");
    try (Learned learned = Learned.of(trained("cgan"))) {
      Export.write(learned, bundle);
    }
    BufferedImage preview = ImageIO.read(bundle.resolve("preview.png").toFile());
    try (Generator generator = Generator.open(bundle)) {
      byte[] expected = Preview.draw(generator).png();
      assertThat(Files.readAllBytes(bundle.resolve("preview.png"))).isEqualTo(expected);
    }
    assertThat(preview.getWidth()).as("two labels").isBetween(2 * 16, 3 * 16);
    assertThat(preview.getHeight()).isGreaterThan(6 * 16);
  }
}

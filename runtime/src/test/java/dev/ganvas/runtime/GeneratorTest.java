package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Inputs;
import dev.ganvas.models.card.Label;
import dev.ganvas.models.card.Latent;
import dev.ganvas.models.card.Range;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
  @TempDir Path directory;

  @Test
  void theFiveLinesOfTheFrontPageWriteReadablePictures() throws Exception {
    Path bundle = TestBundles.clothes(directory.resolve("bundle"));

    try (Generator sneakers = Generator.open(bundle)) {
      for (Picture picture : sneakers.generate(Request.of(16).seed(7).label("Sneaker"))) {
        Files.write(directory.resolve(picture.seed() + ".png"), picture.png());
      }
    }

    for (int seed = 7; seed < 23; seed++) {
      assertThat(ImageIO.read(directory.resolve(seed + ".png").toFile()).getWidth()).isEqualTo(8);
    }
  }

  @Test
  void aModelMadeElsewhereWorksOnceItHasACard() {
    Latent latent = new Latent("z", 6, Latent.Distribution.UNIFORM);
    Label label = new Label("onehot", Label.Encoding.ONE_HOT, List.of("cat", "dog", "cow"));
    ImageOutput output = new ImageOutput("picture", 5, 8, 3, new Range(0, 1));
    byte[] onnx = TestNets.foreign(3).bytes();

    try (Generator animals =
        Generator.open(TestBundles.write(directory, new Inputs(latent, label), output, onnx))) {
      List<Picture> cats = animals.generate(Request.of(5).label("cat"));
      List<Picture> dogs = animals.generate(Request.of(5).label("dog"));

      assertThat(cats).extracting(Picture::width).containsOnly(5);
      assertThat(cats.get(0).pixels().bytes()).isNotEqualTo(dogs.get(0).pixels().bytes());
      assertThat(animals.irregularPictures()).isZero();
    }
  }

  @Test
  void aLabelOfEachPictureIsDrawnWhenTheRequestNamesNone() {
    try (Generator clothes = Generator.open(TestBundles.clothes(directory))) {
      Set<String> drawn = new HashSet<>();
      for (Picture picture : clothes.generate(Request.of(40))) {
        drawn.add(picture.recipe().label());
        Picture named =
            clothes
                .generate(Request.of(1).seed(picture.seed()).label(picture.recipe().label()))
                .get(0);
        assertThat(named.png()).isEqualTo(picture.png());
      }
      assertThat(drawn).containsExactlyInAnyOrderElementsOf(TestBundles.CLOTHES);
    }
  }

  @Test
  void aPictureIsMadeAgainFromItsOwnFile() throws Exception {
    try (Generator clothes = Generator.open(TestBundles.clothes(directory))) {
      byte[] png = clothes.generate(Request.of(1).seed(Long.MIN_VALUE)).get(0).png();

      assertThat(clothes.remake(Recipe.read(png)).png()).isEqualTo(png);
      assertThat(ImageIO.read(new ByteArrayInputStream(png))).isNotNull();
    }
  }

  @Test
  void aRecipeOfAnotherModelIsRefused() {
    Path other = TestBundles.colours(directory.resolve("other"));
    try (Generator clothes = Generator.open(TestBundles.clothes(directory.resolve("clothes")));
        Generator colours = Generator.open(other)) {
      Recipe recipe = colours.generate(Request.of(1)).get(0).recipe();

      assertThatThrownBy(() -> clothes.remake(recipe))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("another sha256");
    }
  }

  @Test
  void pointsComeAsTensorsAndNotAsPictures() {
    try (Generator ring = Generator.open(TestBundles.points(directory))) {
      FloatTensor points = ring.tensors(Request.of(100));

      assertThat(points.shape()).containsExactly(100, 2);
      assertThat(points.values()).hasSize(200).doesNotContain(0f);
      assertThatThrownBy(() -> ring.generate(Request.of(1))).hasMessageContaining("makes points");
      assertThat(ring.irregularPictures()).isZero();
    }
  }

  @Test
  void tensorsHoldWhatThePicturesShow() {
    try (Generator colours = Generator.open(TestBundles.colours(directory))) {
      FloatTensor tensor = colours.tensors(Request.of(3).seed(5));
      Picture third = colours.generate(Request.of(3).seed(5)).get(2);

      assertThat(tensor.shape()).containsExactly(3, 3, 16, 16);
      float red = tensor.values()[2 * 3 * 256];
      assertThat(third.pixels().bytes()[0] & 255).isEqualTo(Math.round((red + 1) * 127.5f));
    }
  }

  @Test
  void moreThanFitsAtOnceIsRefusedBeforeItIsMade() {
    Options small = Options.standard().memoryLimit(1 << 20);
    try (Generator colours = Generator.open(TestBundles.colours(directory), small)) {
      assertThatThrownBy(() -> colours.generate(Request.of(2_000_000)))
          .hasMessage(
              "count is 2000000; allowed are 1 to 1365 at once; a stream, or several requests, make"
                  + " more");
      assertThatThrownBy(() -> colours.tensors(Request.of(2_000_000)))
          .hasMessageContaining("allowed are 1 to 341 at once");
    }
  }

  @Test
  void aStreamOfAnyLengthIsLazyAndMayBeLeftEarly() {
    try (Generator colours = Generator.open(TestBundles.colours(directory));
        Pictures pictures = colours.stream(Request.of(Integer.MAX_VALUE))) {
      assertThat(pictures.stream().limit(100).map(Picture::seed).toList())
          .hasSize(100)
          .startsWith(0L, 1L, 2L)
          .endsWith(98L, 99L);
    }
  }

  @Test
  @SuppressWarnings("try") // Closing twice, from another place than the end, is the test.
  void aClosedStreamStopsItsWork() {
    try (Generator colours = Generator.open(TestBundles.colours(directory));
        Pictures pictures = colours.stream(Request.of(Integer.MAX_VALUE))) {
      pictures.next();
      pictures.close();

      assertThatThrownBy(() -> pictures.forEachRemaining(picture -> {}))
          .isInstanceOf(StoppedException.class)
          .hasMessage("the request was closed");
    }
  }
}

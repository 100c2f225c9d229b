package dev.ganvas.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On made-up files of three vendors: a hand in two tones, a face, a bare skin tone, and flags. */
class EmojiTest {
  private static final String CATALOGUE =
      """
      [{"unified": "270C-FE0F", "category": "People & Body", "skin_variations": {
          "1F3FB": {"unified": "270C-1F3FB"}, "1F3FF": {"unified": "270C-1F3FF"}}},
       {"unified": "1F600", "category": "Smileys & Emotion"},
       {"unified": "0023-FE0F-20E3", "category": "Symbols"},
       {"unified": "1F3FB", "category": "Component"}%s]
      """;

  @TempDir private Path directory;
  private final List<String> flags = new ArrayList<>();
  private Home home;

  @BeforeEach
  void makeFilesOfThreeVendors() throws IOException {
    home = new Home(directory);
    for (int i = 0; i < 40; i++) {
      flags.add("1f1e6-%x".formatted(0x1f1e6 + i));
    }
    String rest =
        flags.stream()
            .map(", {\"unified\": \"%s\", \"category\": \"Flags\"}"::formatted)
            .collect(Collectors.joining());
    Files.createDirectories(emoji());
    Files.writeString(emoji().resolve("emoji.json"), CATALOGUE.formatted(rest));
    for (String vendor : List.of("google", "twitter", "fluent")) {
      List<String> names = new ArrayList<>(flags);
      names.addAll(List.of("270c-fe0f", "270c-1f3fb", "270c-1f3ff", "1f600", "1f3fb"));
      for (String name : names) {
        TestImages.png(emoji().resolve(vendor).resolve(name + ".png"), Color.RED);
      }
    }
  }

  @Test
  void areNamedByTheirGroup() throws IOException {
    assertThat(labels("1f600")).containsExactly("Smileys & Emotion");
    assertThat(labels("270c")).containsExactly("People & Body");
    assertThat(labels("1f1e6")).containsExactly("Flags");
  }

  @Test
  void bareSkinTonesAndStrangersAreLeftOut() throws IOException {
    TestImages.png(emoji().resolve("fluent/stranger.png"), Color.RED);
    assertThat(names(Split.TRAIN)).hasSizeGreaterThan(9);
    assertThat(both()).noneMatch(name -> name.matches(".*/(1f3fb|stranger)[.].*"));
    assertThat(both()).hasSize(3 * (40 + 3 + 1));
  }

  @Test
  void areFoundHoweverTheirVendorSpellsThem() throws IOException {
    TestImages.png(emoji().resolve("fluent/23-fe0f-20e3.png"), Color.RED);
    assertThat(labels("23-")).containsExactly("Symbols");
  }

  @Test
  void noBaseIsOnBothSides() throws IOException {
    Set<String> learned = bases(Split.TRAIN);
    Set<String> kept = bases(Split.TEST);
    assertThat(kept).isNotEmpty().doesNotContainAnyElementsOf(learned);
    assertThat(learned.size() + kept.size()).isEqualTo(42);
  }

  @Test
  void allTonesAndVendorsOfAHandAreOnOneSide() throws IOException {
    assertThat(
            Stream.of(Split.values())
                .map(this::names)
                .map(names -> names.stream().filter(name -> name.contains("270c")).count()))
        .containsExactlyInAnyOrder(0L, 9L);
  }

  @Test
  void comeInColourOnWhiteAndOfTheSizeAskedFor() throws IOException {
    BufferedImage glass = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
    glass.setRGB(0, 0, 0x00ff0000);
    Files.write(emoji().resolve("fluent/270c-fe0f.png"), TestImages.encode(glass, "png"));
    Dataset usual = open(sideOf("270c-fe0f"), ImageSettings.DEFAULT);
    assertThat(usual.shape()).containsExactly(3, 32, 32);
    float[] picture = new float[3 * 32 * 32];
    usual.read(names(sideOf("270c-fe0f")).indexOf("fluent/270c-fe0f.png"), picture, 0);
    assertThat(picture).containsOnly(1);
    assertThat(open(Split.TRAIN, ImageSettings.DEFAULT.withSize(64)).shape())
        .containsExactly(3, 64, 64);
    assertThatThrownBy(() -> open(Split.TRAIN, ImageSettings.DEFAULT.withSize(128)))
        .hasMessage("The size of emoji is 128; allowed are 4 to 64");
  }

  @Test
  void readsWebp() throws IOException {
    try (InputStream webp = EmojiTest.class.getResourceAsStream("image/lossy.webp")) {
      Files.write(emoji().resolve("fluent/1f600.webp"), webp.readAllBytes());
    }
    assertThat(labels("1f600[.]webp")).containsExactly("Smileys & Emotion");
  }

  @Test
  void areTheSameWheneverTheyAreOpened() throws IOException {
    String hash = open(Split.TRAIN, ImageSettings.DEFAULT).hash();
    assertThat(directory.resolve("cache")).isDirectoryContaining("glob:**.bin");
    assertThat(open(Split.TRAIN, ImageSettings.DEFAULT).hash()).isEqualTo(hash);
  }

  @Test
  void brokenOnesAreNamed() throws IOException {
    Files.writeString(emoji().resolve("google/%s.png".formatted(flags.get(0))), "no picture");
    Split side = sideOf(flags.get(0));
    assertThatThrownBy(() -> open(side, ImageSettings.DEFAULT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("google/1f1e6-1f1e6.png is neither PNG nor JPEG nor WebP");
  }

  @Test
  void sayHowToGetThemWhereTheyAreNot() {
    Datasets elsewhere = new Datasets(new Home(directory.resolve("elsewhere")));
    assertThatThrownBy(() -> elsewhere.open("emoji"))
        .hasMessage("emoji is not on this machine; ./ganvas data fetch emoji gets it");
    assertThat(elsewhere.list().get(2).whereabouts())
        .isEqualTo("152 MB, ./ganvas data fetch emoji");
  }

  private Path emoji() {
    return home.data("emoji");
  }

  private Dataset open(Split split, ImageSettings settings) throws IOException {
    return new Datasets(home).open("emoji:" + split, settings, Progress.NONE);
  }

  private List<String> names(Split split) {
    try {
      return Emoji.open(emoji(), split, ImageSettings.DEFAULT).listing().pictures().stream()
          .map(FolderListing.Picture::name)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> both() {
    Set<String> both = new HashSet<>(names(Split.TRAIN));
    both.addAll(names(Split.TEST));
    return both;
  }

  /** The code points of a side, without vendors, tones and styles. */
  private Set<String> bases(Split split) {
    return names(split).stream()
        .map(name -> name.replaceAll(".*/|[.].*|-1f3f[b-f]|-fe0f", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Split sideOf(String name) {
    boolean learned = names(Split.TRAIN).stream().anyMatch(other -> other.contains(name));
    return learned ? Split.TRAIN : Split.TEST;
  }

  /** The groups of the pictures with such names. */
  private Set<String> labels(String name) throws IOException {
    Set<String> labels = new TreeSet<>();
    for (Split split : Split.values()) {
      Dataset dataset = open(split, ImageSettings.DEFAULT.withSize(4));
      List<String> names = names(split);
      for (int index = 0; index < names.size(); index++) {
        if (names.get(index).matches("[a-z]+/" + name + ".*")) {
          labels.add(dataset.labels().get(dataset.label(index)));
        }
      }
    }
    return labels;
  }
}

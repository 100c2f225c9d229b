package dev.ganvas.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a variant costs: one small file. */
class VariantSizeTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/ganvas/trainer");
  private static final List<String> AXES =
      List.of("objective", "regulariser", "condition", "view", "term");

  /** Every recipe, and every value of an axis. */
  static List<Path> variants() throws IOException {
    Stream<Path> recipes = files("recipe").filter(file -> text(file).contains("Recipe RECIPE ="));
    return Stream.concat(recipes, AXES.stream().flatMap(VariantSizeTest::files)).toList();
  }

  private static Stream<Path> files(String axis) {
    try (Stream<Path> files = Files.list(SOURCES.resolve(axis))) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void itHasAtMostSixtyLinesOfCode(Path variant) {
    String code = text(variant).replaceAll("(?s)/\\*.*?\\*/", "");
    assertThat(code.lines().filter(VariantSizeTest::counts).count()).isLessThanOrEqualTo(60);
  }

  /** Not the package, imports, comments and empty lines. */
  private static boolean counts(String line) {
    return !line.isBlank() && !line.strip().matches("(package |import |//).*");
  }
}

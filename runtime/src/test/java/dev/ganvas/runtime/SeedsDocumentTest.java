package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.Code;
import dev.ganvas.models.card.Continuous;
import dev.ganvas.models.card.Label;
import dev.ganvas.models.card.Latent.Distribution;
import dev.ganvas.models.card.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/seeds.md promises to other languages is what the runtime does. */
class SeedsDocumentTest {
  private static final List<String> TEN =
      IntStream.range(0, 10).mapToObj(i -> "class " + i).toList();

  /** The cells of each row of the table of test vectors. */
  static List<Arguments> vectors() throws IOException {
    List<Arguments> rows =
        Files.readAllLines(Path.of("../docs/seeds.md")).stream()
            .filter(line -> line.matches("\\| -?[0-9]+ (.*\\|){5}"))
            .map(line -> Arguments.of((Object[]) line.substring(2).split(" \\|( |$)")))
            .toList();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(5);
    return rows;
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void theVectorsOfTheDocumentAreTheRuntimes(String seed, String normal, String uniform, String n) {
    assertThat(drawn(Distribution.NORMAL, Long.parseLong(seed))).containsExactly(floats(normal));
    assertThat(drawn(Distribution.UNIFORM, Long.parseLong(seed))).containsExactly(floats(uniform));
    Labels labels = Labels.of(new Label("label", Label.Encoding.INDEX, TEN));
    assertThat(labels.resolve(Sample.of(Long.parseLong(seed)))).isEqualTo(Integer.parseInt(n));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void theCodesOfTheDocumentAreTheCards(ArgumentsAccessor row) {
    long seed = row.getLong(0);
    String[] choices = row.getString(4).split(" ");
    float[] numbers = floats(row.getString(5));
    assertThat(code(10).draw(Code.stream(seed, 0))).hasToString(choices[0]);
    assertThat(code(8).draw(Code.stream(seed, 1))).hasToString(choices[1]);
    assertThat(code(-1, 1).draw(Code.stream(seed, 2))).isEqualTo(numbers[0]);
    assertThat(code(0, 0.3).draw(Code.stream(seed, 3))).isEqualTo(numbers[1]);
  }

  private static Code code(int choices) {
    List<String> names = IntStream.range(0, choices).mapToObj(Integer::toString).toList();
    return new Categorical("code", "code", names);
  }

  private static Code code(double low, double high) {
    return new Continuous("code", "code", new Range(low, high));
  }

  private static float[] drawn(Distribution distribution, long seed) {
    float[] row = new float[4];
    new Start.Seeded(seed).fill(distribution, row);
    return row;
  }

  private static float[] floats(String cell) {
    String[] words = cell.split(" ");
    float[] values = new float[words.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.parseFloat(words[i]);
    }
    return values;
  }
}

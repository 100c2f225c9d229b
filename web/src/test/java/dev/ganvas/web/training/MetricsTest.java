package dev.ganvas.web.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetricsTest {
  private static final String ID = "00001-wgan-gp-ring";
  private static final String METRICS = "metrics.jsonl";

  @TempDir private Path directory;
  private RunFiles run;
  private Runs runs;

  @BeforeEach
  void begin() throws IOException {
    run = RunFiles.begin(directory, ID);
    runs = new Runs(directory);
  }

  @Test
  void aRunWithoutReadingsHasNone() {
    assertThat(after(0).images()).isEmpty();
    assertThat(after(0).series()).isEmpty();
    assertThat(after(0).next()).isZero();
  }

  @Test
  void readingsAreSeriesWithGapsWhereAMetricIsMissing() throws IOException {
    run.append(METRICS, "{\"images\":64,\"loss/critic\":1.5}\n");
    run.append(METRICS, "{\"images\":128,\"loss/critic\":\"NaN\",\"score/real\":2}\n");
    Readings readings = after(0);
    assertThat(readings.images()).containsExactly(64L, 128L);
    assertThat(readings.series().get("loss/critic")).isEqualTo(Arrays.asList(1.5, null));
    assertThat(readings.series().get("score/real")).isEqualTo(Arrays.asList(null, 2.0));
    assertThat(readings.series()).doesNotContainKey("images");
  }

  @Test
  void whatIsAppendedComesAfterTheCursor() throws IOException {
    run.measure(1, 3, 500);
    Readings first = after(0);
    assertThat(first.anew()).isTrue();
    run.measure(4, 5, 500);
    Readings second = after(first.next());
    assertThat(second.anew()).isFalse();
    assertThat(second.images()).containsExactly(25_600L, 32_000L);
    assertThat(after(second.next()).images()).isEmpty();
  }

  @Test
  void aHalfWrittenLineIsReadOnceItIsWhole() throws IOException {
    String line = RunFiles.reading(2, 500) + "\n";
    run.measure(1, 1, 500).append(METRICS, line.substring(0, 20));
    Readings first = after(0);
    assertThat(first.images()).containsExactly(6400L);
    run.append(METRICS, line.substring(20));
    assertThat(after(first.next()).images()).containsExactly(12_800L);
  }

  @Test
  void linesThatAreNoReadingsArePassedOver() throws IOException {
    run.measure(1, 1, 500).append(METRICS, "{\"images\":12\nnull\n\n[7]\n\"x\"\n");
    run.append(METRICS, "{\"images\":6400}\n{\"loss\":1}\n").measure(2, 2, 500);
    assertThat(after(0).images()).containsExactly(6400L, 12_800L);
  }

  @Test
  void aRunThatGoesOnFromACheckpointIsReadAnew() throws IOException {
    run.measure(1, 5, 500);
    long cursor = after(0).next();
    Files.delete(directory.resolve(ID).resolve(METRICS));
    run.measure(1, 3, 500);
    Readings shorter = after(cursor);
    assertThat(shorter.anew()).isTrue();
    assertThat(shorter.images()).containsExactly(6400L, 12_800L, 19_200L);
  }

  @Test
  void itIsReadAnewEvenWhenItHasOutgrownItsOldLength() throws IOException {
    run.measure(1, 5, 500);
    long cursor = after(0).next();
    Files.delete(directory.resolve(ID).resolve(METRICS));
    run.measure(1, 3, 500).measure(4, 7, 444);
    assertThat(after(cursor).anew()).isTrue();
    assertThat(after(cursor).images()).hasSize(7);
  }

  @Test
  void cursorsThatNobodyGaveStartAnew() throws IOException {
    run.measure(1, 2, 500);
    assertThat(after(Long.MAX_VALUE).anew()).isTrue();
    assertThat(after(7).images()).hasSize(2);
    assertThat(after(0).next()).isLessThan(1L << 53);
  }

  @Test
  void longRunsAreThinnedToEveryKthReadingAndKeepTheNewest() throws IOException {
    run.measure(1, 4500, 500);
    Readings thinned = after(0);
    assertThat(thinned.images()).isEqualTo(every(3, 4500));
    assertThat(thinned.series().get("loss/critic")).hasSize(1500).endsWith(4500.5);
    assertThat(after(thinned.next()).images()).isEmpty();
    assertThat(runs.metrics(ID, 0, 5000).orElseThrow().images()).hasSize(4500);
    assertThat(runs.metrics(ID, 0, 1).orElseThrow().images()).containsExactly(4500 * 6400L);
  }

  private static List<Long> every(int step, int last) {
    return LongStream.iterate(step, i -> i <= last, i -> i + step).mapToObj(i -> 6400 * i).toList();
  }

  private Readings after(long cursor) {
    return runs.metrics(ID, cursor).orElseThrow();
  }
}

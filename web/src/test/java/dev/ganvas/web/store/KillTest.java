package dev.ganvas.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KillTest {
  private static final int BATCH = 3;

  /** Of a picture, in pixels: large enough for a file to be killed in its middle. */
  private static final int SIDE = 200;

  @TempDir Path directory;

  /** What is killed: adds pictures for ever, and says when some are kept. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) {
      Store store = Store.open(Path.of(arguments[0]));
      long job = store.jobs().add(TestPictures.JOB).id();
      for (int first = 0; ; first += BATCH) {
        store.pictures().add(job, batch(first));
        System.out.println("kept");
      }
    }
  }

  private static List<NewPicture> batch(int first) {
    return IntStream.range(first, first + BATCH)
        .mapToObj(number -> TestPictures.noise(number, SIDE))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20})
  void aStoreWhoseProcessIsKilledHasAllThatWasKeptAndNoMore(int batches) throws Exception {
    killAfter(batches);

    try (Store store = Store.open(directory)) {
      JobRow job = store.jobs().unfinished().get(0);
      List<PictureRow> rows = store.pictures().ofJob(job.id());
      assertThat(rows).hasSizeGreaterThanOrEqualTo(batches * BATCH).hasSize(job.done());
      assertThat(rows)
          .allSatisfy(
              row ->
                  assertThat(store.pictures().png(row))
                      .hasValue(TestPictures.noise(row.number(), SIDE).png()));
      assertThat(files()).isEqualTo(rows.size());

      // The job goes on where it was.
      store.pictures().add(job.id(), batch(job.done() - 1));
      assertThat(store.pictures().ofJob(job.id())).hasSize(job.done() + BATCH - 1);
    }
  }

  private void killAfter(int batches) throws IOException, InterruptedException {
    String java = ProcessHandle.current().info().command().orElse("java");
    String path = System.getProperty("java.class.path");
    Process writer =
        new ProcessBuilder(java, "-cp", path, Writer.class.getName(), directory.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = writer.inputReader()) {
      for (int batch = 0; batch < batches; batch++) {
        assertThat(out.readLine()).isEqualTo("kept");
      }
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve("pictures"))) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}

package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The resident memory of a process does not grow with the number of its pictures. */
@Tag("slow")
class MemoryTest {
  private static final Path STATUS = Path.of("/proc/self/status");

  @TempDir Path directory;

  /** A program that makes pictures and says how much memory it has grown by, in kB. */
  static final class Painter {
    public static void main(String[] arguments) throws Exception {
      try (Generator generator = Generator.open(Path.of(arguments[0]));
          Pictures pictures = generator.stream(Request.of(120_000))) {
        long after = 0;
        for (int i = 0; pictures.hasNext(); i++) {
          pictures.next().png();
          after = i == 20_000 ? resident() : after;
        }
        System.out.println(resident() - after);
        System.err.printf("%d kB, then %d kB%n", after, resident());
      }
    }

    private static long resident() throws IOException {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmRSS"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void aHundredThousandPicturesTakeNoMoreMemoryThanTheFirstOnes() throws Exception {
    assumeTrue(Files.exists(STATUS), "resident memory is read from Linux");
    Path bundle = TestBundles.colours(directory.resolve("bundle"));
    Process painter = ChildJvm.of(Painter.class, directory, bundle.toString()).start();

    String grown =
        new String(painter.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

    assertThat(painter.waitFor()).as(Files.readString(directory.resolve(ChildJvm.ERRORS))).isZero();
    assertThat(Long.parseLong(grown)).isLessThan(10_000);
  }
}

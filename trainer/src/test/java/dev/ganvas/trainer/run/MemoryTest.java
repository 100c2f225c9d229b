package dev.ganvas.trainer.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.trainer.TinyData;
import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Gradients of gradients are what leaks if anything does. */
class MemoryTest {
  private static final int BATCH = 8;
  private static final long STEPS = 2000;
  private static final long ALLOWED_KILOBYTES = 30 << 10;

  @Test
  @Tag("slow")
  @EnabledOnOs(OS.LINUX)
  void twoThousandStepsOfWganGpLeaveMemoryWhereItWas() throws IOException {
    Recipe recipe = TinyRuns.recipe("wgan-gp", Map.of());
    TinyData pictures = new TinyData(List.of(1, 28, 28));
    try (Training training = new Training(recipe, pictures, 1, Devices.choose("cpu"))) {
      training.run(200 * BATCH, List.of());
      long before = residentKilobytes();
      training.run((200 + STEPS) * BATCH, List.of());
      assertThat(residentKilobytes() - before).isLessThan(ALLOWED_KILOBYTES);
    }
  }

  /** What the process holds, its garbage collected. */
  private static long residentKilobytes() throws IOException {
    System.gc();
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElseThrow();
  }
}

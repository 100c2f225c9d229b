package dev.ganvas.web.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the scripts of src/test/node, with the client that npm installs for them into target. */
final class NodeClient {
  private static final Path SOURCE = Path.of("src", "test", "node");
  private static final Path HOME = Path.of("target", "node");
  private static final String LOCK = "package-lock.json";
  private static final Path INSTALLED = HOME.resolve("node_modules").resolve(".package-lock.json");
  private static final long PATIENCE_SECONDS = 120;

  private NodeClient() {}

  /** Installs the clients, unless they are there already. */
  static void install() throws IOException {
    Files.createDirectories(HOME);
    boolean same =
        Files.exists(INSTALLED)
            && Files.exists(HOME.resolve(LOCK))
            && Files.mismatch(SOURCE.resolve(LOCK), HOME.resolve(LOCK)) < 0;
    for (String file : List.of("package.json", LOCK, "checks.js", "openai.js")) {
      Files.copy(SOURCE.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!same) {
      run("npm", "ci", "--no-audit", "--no-fund");
    }
  }

  /** Plays a scenario of openai.js; what it says goes into the failure. */
  static void play(String scenario, URI studio) {
    run("node", "openai.js", scenario, studio.toString());
  }

  private static void run(String... command) {
    try {
      Path out = Files.createTempFile(HOME, "out", ".txt");
      Process process =
          new ProcessBuilder(command)
              .directory(HOME.toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      String said = Files.readString(out, StandardCharsets.UTF_8);
      Files.delete(out);
      assertThat(ended && process.exitValue() == 0)
          .as("%s says:%n%s", Arrays.toString(command), said)
          .isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

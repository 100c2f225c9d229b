package dev.ganvas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code generate} writes into an .npz, as numpy itself reads it. */
class NumpyTest {
  private static final String PYTHON = "/usr/bin/python3";

  @TempDir Path directory;
  private TestZoo zoo;
  private Path file;

  @BeforeEach
  void needsNumpy() throws Exception {
    assumeThat(numpyIsHere()).as("python3-numpy is installed").isTrue();
    zoo = new TestZoo(directory.resolve("zoo"));
    file = directory.resolve("pictures.npz");
  }

  @Test
  void picturesComeWithSeedsAndLabels() throws Exception {
    Shell.run("generate", zoo.clothes(), "--count", 40, "--label", "all", "--out", file);

    assertThat(python("for k in sorted(a.files): print(k, a[k].dtype, *a[k].shape)"))
        .containsExactly(
            "images uint8 120 8 8 1", "label_names <U11 3", "labels int64 120", "seeds int64 120");
    assertThat(python("print(*a['labels'][[0, 39, 40, 119]], *a['seeds'][[0, 39, 40, 119]])"))
        .containsExactly("0 0 1 2 1 40 1 40");
    assertThat(python("print(*a['label_names'])")).containsExactly("T-shirt/top Sneaker Bag");
  }

  @Test
  void codesComeAsIndicesAndFloats() throws Exception {
    Shell.run(
        "generate",
        zoo.digits(),
        "--count",
        5,
        "--code=digit=all",
        "--code=slant=0.25",
        "--out",
        file);

    assertThat(python("for k in sorted(a.files): print(k, a[k].dtype, *a[k].shape)"))
        .containsExactly(
            "code_digit int64 15",
            "code_digit_names <U5 3",
            "code_member int64 15",
            "code_member_names <U6 2",
            "code_slant float32 15",
            "images uint8 15 8 8 1",
            "seeds int64 15");
    assertThat(python("print(*a['code_digit'][[0, 4, 5, 14]], *a['code_slant'][:2])"))
        .containsExactly("0 0 1 2 0.25 0.25");
    assertThat(python("print(*a['code_member'][:5] == a['code_member'][5:10])"))
        .containsExactly("True True True True True");
  }

  @Test
  void anArrayHasThePixelsOfThePng() throws Exception {
    Path png = directory.resolve("5.png");
    Shell.run("generate", zoo.plain(), "--count", 9, "--out", file);
    Shell.run("generate", zoo.plain(), "--count", 1, "--seed", 5, "--out", png);

    int grey = ImageIO.read(png.toFile()).getRaster().getSample(3, 2, 0);
    assertThat(python("print(a['images'][4, 2, 3, 0])")).containsExactly(Integer.toString(grey));
    assertThat(python("print('labels' in a.files)")).containsExactly("False");
  }

  @Test
  void pointsComeAsFloats() throws Exception {
    Shell.run("generate", zoo.ring(), "--count", 10_000, "--out", file);

    assertThat(python("p = a['points']; print(p.dtype, p.shape, len(np.unique(p)) > 19000)"))
        .containsExactly("float32 (10000, 2) True");
    assertThat(python("print(a['seeds'][0], a['seeds'][-1])")).containsExactly("1 10000");
  }

  private String[] python(String code) throws Exception {
    String load = "import numpy as np; a = np.load('%s', allow_pickle=False)%n".formatted(file);
    Process process =
        new ProcessBuilder(PYTHON, "-c", load + code).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out.lines().toArray(String[]::new);
  }

  private static boolean numpyIsHere() throws InterruptedException {
    try {
      return new ProcessBuilder(PYTHON, "-c", "import numpy").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}

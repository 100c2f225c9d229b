package dev.ganvas.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference checker of the ONNX project, one start of Python for all files. */
class CheckerTest {
  // Debian's own Python, where its package python3-onnx is, rather than the first on the path.
  private static final String PYTHON = "/usr/bin/python3";
  private static final String CHECK =
      """
      import glob, onnx, sys
      for file in sorted(glob.glob(sys.argv[1] + "/*.onnx")):
          try:
              onnx.checker.check_model(file, full_check=True)
          except Exception as error:
              sys.exit(file + ": " + str(error))
      """;

  @TempDir Path directory;

  @Test
  void findsNothingWrongWithAnyFile() throws Exception {
    assumeTrue(
        Files.isExecutable(Path.of(PYTHON)) && run("import onnx").isEmpty(),
        "the reference checker needs the Debian package python3-onnx");
    List<Network> networks =
        Stream.concat(OnnxWriterTest.everyOp().map(OpCase::network), OnnxFileTest.generators())
            .toList();
    for (int i = 0; i < networks.size(); i++) {
      Files.write(directory.resolve(i + "-raw.onnx"), Exported.raw(networks.get(i)));
      Files.write(directory.resolve(i + "-folded.onnx"), Exported.folded(networks.get(i)));
    }
    List<List<Network>> ensembles = EnsembleTest.members().toList();
    for (int i = 0; i < ensembles.size(); i++) {
      byte[] model = Exported.folded(new Ensemble(ensembles.get(i), "member"));
      Files.write(directory.resolve(i + "-ensemble.onnx"), model);
    }
    assertThat(run(CHECK)).isEmpty();
  }

  private String run(String program) throws IOException, InterruptedException {
    Process python =
        new ProcessBuilder(PYTHON, "-c", program, directory.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return python.waitFor() == 0 ? "" : said + "failed";
  }
}

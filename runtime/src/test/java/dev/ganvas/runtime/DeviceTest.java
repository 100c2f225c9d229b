package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.models.card.ModelCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceTest {
  @TempDir Path bare;
  @TempDir Path withDriver;

  @BeforeEach
  void installADriver() throws IOException {
    Files.createDirectory(withDriver.resolve("dev"));
    Files.createFile(withDriver.resolve("dev/nvidiactl"));
  }

  @Test
  void theCpuIsTakenWhereNothingElseIs() {
    assertThat(Device.choose("cpu", true, withDriver).text()).isEqualTo("cpu");
    assertThat(Device.choose("auto", false, withDriver).text()).isEqualTo("cpu");
  }

  @Test
  void aGpuIsTakenWhereItCanBe() {
    assertThat(Device.choose("auto", true, withDriver)).isEqualTo(new Device(0, "gpu:0"));
    assertThat(Device.choose("gpu:3", true, withDriver)).isEqualTo(new Device(3, "gpu:3"));
  }

  @Test
  void aGpuThatCannotBeUsedIsExplained() {
    assertThat(Device.choose("auto", true, bare).text())
        .isEqualTo("cpu (no NVIDIA driver was found)");
    assertThat(Device.choose("gpu:0", false, withDriver).text())
        .startsWith("cpu (this ONNX Runtime has no CUDA");
  }

  @Test
  void aGpuThatFailsToStartLeavesTheCpu() {
    Bundle bundle = Bundle.read(TestBundles.colours(bare));
    Session session = Session.open(bundle.part(ModelCard.GENERATOR), new Device(0, "gpu:0"), 1);
    try {
      assertThat(session.device().text()).isEqualTo("cpu (gpu:0 could not be started)");
    } finally {
      session.close();
    }
  }

  @Test
  void aGeneratorTellsItsDevice() {
    Options gpu = Options.standard().device("gpu:0");
    try (Generator generator = Generator.open(TestBundles.colours(bare), gpu)) {
      assertThat(generator.device()).startsWith("cpu (");
      assertThat(generator.generate(Request.of(1))).hasSize(1);
    }
  }
}

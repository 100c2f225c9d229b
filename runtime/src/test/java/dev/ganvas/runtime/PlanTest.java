package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Inputs;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Range;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
  private static final Device CPU = new Device(Device.CPU, "cpu");
  private static final Device GPU = new Device(0, "gpu:0");

  /** Sixteen times four bytes for each of 3 x 8 x 8 numbers: 12 KB a picture. */
  private ModelCard card;

  private final Options options = Options.standard().workers(2);

  @BeforeEach
  void write(@TempDir Path directory) throws IOException {
    ImageOutput output = new ImageOutput("image", 8, 8, 3, new Range(-1, 1));
    Inputs inputs = new Inputs(TestBundles.LATENT, null);
    card = read(TestBundles.write(directory, inputs, output, new byte[1]));
  }

  private static ModelCard read(Path bundle) throws IOException {
    return ModelCard.read(bundle.resolve(ModelCard.FILE_NAME));
  }

  @Test
  void aBatchIsAsLargeAsIsWishedAndPays() {
    assertThat(Plan.of(card, options.batch(5), CPU)).isEqualTo(new Plan(2, 5));
    assertThat(Plan.of(card, options.batch(100), CPU)).isEqualTo(new Plan(2, 16));
    assertThat(Plan.of(card, options.batch(100), GPU)).isEqualTo(new Plan(1, 100));
  }

  @Test
  void batchesInWorkStayWithinTheMemoryLimit() {
    Options little = options.memoryLimit(100 << 10);

    assertThat(Plan.of(card, little, CPU)).isEqualTo(new Plan(2, 4));
    assertThat(Plan.of(card, little.workers(20), CPU)).isEqualTo(new Plan(8, 1));
  }

  @Test
  void noiseCountsToo(@TempDir Path directory) throws IOException {
    Inputs inputs =
        new Inputs(TestBundles.LATENT, null)
            .styled(TestBundles.STYLE, TestBundles.noise(16_384), TestBundles.PSI);
    ModelCard noisy = read(TestBundles.faces(directory, inputs));

    assertThatThrownBy(() -> Plan.of(noisy, options.memoryLimit(1 << 30), CPU))
        .hasMessage("one picture needs about 2048 MB; the memory limit is 1024 MB");
  }
}

package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayersTest {
  @Test
  void theLayersOfAShippedModelAreListedWithTheirWeights() {
    Bundle bundle = Bundle.read(Path.of("../models/zoo/fashion-cgan"));

    assertThat(bundle.layers()).extracting(Layer::op).contains("Gemm", "ConvTranspose", "Tanh");
    long parameters = bundle.layers().stream().mapToLong(Layer::parameters).sum();
    assertThat(parameters * Float.BYTES).isLessThan(bundle.bytes());
    assertThat(parameters * Float.BYTES).isGreaterThan(bundle.bytes() * 9L / 10);
    assertThat(bundle.layers())
        .filteredOn(layer -> layer.op().equals("ConvTranspose"))
        .allMatch(layer -> layer.weights().size() == 4 && layer.parameters() > 100);
    assertThat(bundle.layers())
        .filteredOn(layer -> layer.op().equals("Tanh"))
        .allMatch(layer -> layer.weights().equals(List.of()) && layer.parameters() == 0);
  }
}

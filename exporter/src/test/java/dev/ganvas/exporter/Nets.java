package dev.ganvas.exporter;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.models.layer.BatchSense;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.EachAlone;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.Growth;
import dev.ganvas.models.layer.LabelConcat;
import dev.ganvas.models.layer.Nonlinearity;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Start;
import dev.ganvas.models.layer.WeightNorm;
import dev.ganvas.models.net.Dcgan;
import dev.ganvas.models.net.DeepResNet;
import dev.ganvas.models.net.Mlp;
import dev.ganvas.models.net.ResNet;
import dev.ganvas.models.random.SeedStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whole generators, narrow, with weights as if they had been trained. */
final class Nets {
  static final Shape GRAY_28 = Shape.of(Shape.N, 1, 28, 28);
  static final Shape COLOUR_32 = Shape.of(Shape.N, 3, 32, 32);
  static final Shape COLOUR_64 = Shape.of(Shape.N, 3, 64, 64);
  static final Shape POINTS = Shape.of(Shape.N, 2);

  private Nets() {}

  static Network dcgan(Shape sample, Norm norm) {
    return trained(new Dcgan(8, 4, norm, Norm.NONE).generator(sample, Conditioning.NONE));
  }

  static Network labelledDcgan(Shape sample) {
    return trained(
        new Dcgan(8, 4, Norm.BATCH, Norm.NONE).generator(sample, new LabelConcat(10, 5)));
  }

  /** With what the other architectures have: gates, attention, spectral norm, deep blocks. */
  static List<Network> others() {
    Finish gated = new Finish(Norm.VIRTUAL, WeightNorm.SPECTRAL, Nonlinearity.GATED);
    BatchSense sense = new EachAlone();
    return Stream.of(
            new Dcgan(8, 4, Growth.CONSTANT, 14, gated, gated, Start.NORMAL_002, sense),
            new ResNet(8, 4, 7, gated, gated, sense),
            new DeepResNet(8, 4, 20, Growth.DOUBLING, gated, gated, sense))
        .map(net -> trained(net.generator(GRAY_28, Conditioning.NONE)))
        .toList();
  }

  static Network mlp(Shape sample) {
    return trained(new Mlp(8, 16, 2, Norm.BATCH).generator(sample, Conditioning.NONE));
  }

  /** Every weight moved from its start, the running variances to between 0.5 and 1.5. */
  static Network trained(Graph graph) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    Weights.initial(graph, 1).tensors().forEach((name, start) -> tensors.put(name, moved(start)));
    return new Network(graph, new Weights(tensors));
  }

  static long count(Network network, Class<? extends Op> type) {
    return network.graph().nodes().stream().filter(node -> type.isInstance(node.op())).count();
  }

  private static Tensor moved(Tensor start) {
    SeedStream random = SeedStream.of(7, start.values().length);
    float[] values = new float[start.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = start.values()[i] + (float) random.nextDouble() - 0.5f;
    }
    return new Tensor(start.shape(), values);
  }
}

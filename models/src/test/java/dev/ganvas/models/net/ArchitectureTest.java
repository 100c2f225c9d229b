package dev.ganvas.models.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.layer.BatchSense;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.EachAlone;
import dev.ganvas.models.layer.Finish;
import dev.ganvas.models.layer.Growth;
import dev.ganvas.models.layer.LabelConcat;
import dev.ganvas.models.layer.LabelProduct;
import dev.ganvas.models.layer.LabelProjection;
import dev.ganvas.models.layer.MinibatchDeviation;
import dev.ganvas.models.layer.MinibatchDiscrimination;
import dev.ganvas.models.layer.Nonlinearity;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.layer.Start;
import dev.ganvas.models.layer.WeightNorm;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every architecture with every value of the axes that it shares with the others. */
class ArchitectureTest {
  private static final List<Conditioning> CONDITIONS =
      List.of(
          Conditioning.NONE, new LabelConcat(3, 2), new LabelProduct(3), new LabelProjection(3, 2));
  private static final BatchSense ALONE = new EachAlone();
  private static final Finish PLAIN = new Finish(Norm.NONE, Nonlinearity.RELU);

  private static Shape sample(int size) {
    return Shape.of(Shape.N, 1, size, size);
  }

  private static List<Architecture> all(Finish generator, Finish critic, BatchSense sense) {
    Architecture mlp = new Mlp(5, 8, 2, generator, critic, sense);
    Architecture dcgan =
        new Dcgan(5, 4, Growth.CONSTANT, 0, generator, critic, Start.NORMAL_002, sense);
    return List.of(
        mlp,
        dcgan,
        new ResNet(5, 4, 0, generator, critic, sense),
        new DeepResNet(5, 4, 20, Growth.DOUBLING, generator, critic, sense),
        new Pair(mlp, dcgan));
  }

  /** What each architecture can be finished with. */
  static Stream<Finish> finishes() {
    return Stream.of(Norm.NONE, Norm.BATCH, Norm.LAYER)
        .flatMap(
            norm ->
                Stream.of(WeightNorm.values())
                    .flatMap(
                        weights ->
                            Stream.of(Nonlinearity.values())
                                .map(function -> new Finish(norm, weights, function))));
  }

  @ParameterizedTest
  @MethodSource("finishes")
  void everyFinishFitsEveryArchitectureUnderEveryCondition(Finish finish) {
    for (Architecture architecture : all(finish, finish, ALONE)) {
      for (Conditioning condition : CONDITIONS) {
        assertFits(architecture, condition, sample(16));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {28, 32, 64})
  void everyArchitectureFitsEverySize(int size) {
    Finish virtual = new Finish(Norm.VIRTUAL, Nonlinearity.GATED);
    for (Architecture architecture : all(virtual, PLAIN, new MinibatchDeviation())) {
      assertFits(architecture, Conditioning.NONE, sample(size));
      assertFits(architecture, Conditioning.NONE, Shape.of(Shape.N, 3, size, size));
    }
  }

  private static void assertFits(Architecture net, Conditioning condition, Shape sample) {
    Graph generator = net.generator(sample, condition);
    Graph critic = net.critic(sample, condition);
    assertThat(generator.outputs().get("image").shape()).isEqualTo(sample);
    assertThat(generator.inputs().get(0).shape()).isEqualTo(Shape.of(Shape.N, net.latent()));
    assertThat(critic.inputs().get(0).shape()).isEqualTo(sample);
    assertThat(critic.outputs().get("score").shape()).isEqualTo(Shape.of(Shape.N, 1));
  }

  @ParameterizedTest
  @EnumSource(Norm.class)
  void theBatchNormOfACriticIsFound(Norm norm) {
    Finish finish = new Finish(norm, Nonlinearity.TANH);
    Architecture dcgan =
        new Dcgan(5, 4, Growth.DOUBLING, 7, finish, finish, Start.NORMAL_002, ALONE);
    boolean there = norm == Norm.BATCH || norm == Norm.VIRTUAL;
    assertThat(dcgan.critic(sample(28), Conditioning.NONE).batchNorm().isPresent())
        .isEqualTo(there);
  }

  @ParameterizedTest
  @EnumSource(Norm.class)
  void aGeneratorAsksForAReferenceBatchByVirtualBatchNormAlone(Norm norm) {
    Finish finish = new Finish(norm, Nonlinearity.RELU);
    Architecture dcgan =
        new Dcgan(5, 4, Growth.DOUBLING, 0, finish, PLAIN, Start.NORMAL_002, ALONE);
    int rows = norm == Norm.VIRTUAL ? 64 : 0;
    assertThat(dcgan.generator(sample(28), Conditioning.NONE).referenceRows()).isEqualTo(rows);
  }

  static Stream<BatchSense> senses() {
    return Stream.of(new MinibatchDeviation(), new MinibatchDiscrimination(6, 2));
  }

  @ParameterizedTest
  @MethodSource("senses")
  void aSenseOfTheBatchWidensTheFeaturesInEveryArchitecture(BatchSense sense) {
    int more = sense instanceof MinibatchDiscrimination kernels ? kernels.kernels() : 1;
    for (int i = 0; i < all(PLAIN, PLAIN, ALONE).size(); i++) {
      Graph alone = critic(all(PLAIN, PLAIN, ALONE).get(i));
      Graph sensing = critic(all(PLAIN, PLAIN, sense).get(i));
      assertThat(features(sensing)).isEqualTo(features(alone) + more);
      assertThat(sensing.params()).extracting(Op.Param::name).contains("score.weight");
    }
  }

  private static Graph critic(Architecture architecture) {
    return architecture.critic(sample(16), new LabelProjection(3, 2));
  }

  private static int features(Graph critic) {
    return critic.outputs().get(Architecture.FEATURES).shape().dim(1);
  }
}

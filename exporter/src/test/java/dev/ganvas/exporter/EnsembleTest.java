package dev.ganvas.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.ganvas.models.graph.DataType;
import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Weights;
import dev.ganvas.models.layer.Norm;
import dev.ganvas.models.random.SeedStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnsembleTest {
  private static final String MEMBER = "member";

  /** Three of each kind: as one of three, a member has no row of some batches. */
  static Stream<List<Network>> members() {
    return Stream.of(
            Nets.dcgan(Nets.GRAY_28, Norm.BATCH),
            Nets.dcgan(Nets.GRAY_28, Norm.LAYER),
            Nets.dcgan(Nets.COLOUR_32, Norm.INSTANCE),
            Nets.labelledDcgan(Nets.GRAY_28),
            Nets.mlp(Nets.POINTS))
        .map(network -> List.of(network, fresh(network, 2), fresh(network, 3)));
  }

  @ParameterizedTest
  @MethodSource("members")
  void givesEachRowWhatItsMemberAloneGives(List<Network> members) {
    try (Ort ensemble = new Ort(Exported.folded(new Ensemble(members, MEMBER)))) {
      for (int batch : new int[] {1, 7, 64}) {
        for (long[] choices : choices(batch)) {
          assertThat(drawn(ensemble.feed(MEMBER, choices), members.get(0), batch))
              .isEqualTo(drawnAlone(members, choices));
        }
      }
    }
  }

  @Test
  void holdsTheWeightsOfAllUnderTheirMembersNames() {
    Network network = Nets.mlp(Nets.POINTS);
    ModelProto model = model(new Ensemble(List.of(network, fresh(network, 2)), MEMBER));
    assertThat(model.getGraph().getInputList())
        .extracting(ValueInfoProto::getName)
        .containsExactly("latent", MEMBER);
    TensorProto.DataType type =
        TensorProto.DataType.forNumber(
            model.getGraph().getInput(1).getType().getTensorType().getElemType());
    assertThat(type).isEqualTo(TensorProto.DataType.INT64);
    assertThat(model.getGraph().getInitializerList())
        .extracting(TensorProto::getName)
        .contains("member1.out.weight", "member2.out.weight")
        .doesNotContain("out.weight");
    assertThat(model.getGraph().getNodeList())
        .filteredOn(node -> node.getOpType().equals("Gather"))
        .extracting(NodeProto::getName)
        .containsExactly("member1.latent/chosen", "member2.latent/chosen");
    assertThat(model.getGraph().getOutput(0).getName()).isEqualTo("points");
  }

  @Test
  void refusesNetworksThatDoNotGoTogether() {
    List<Network> shapes = List.of(Nets.mlp(Nets.POINTS), Nets.mlp(Nets.GRAY_28));
    assertThatThrownBy(() -> new Ensemble(shapes, MEMBER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("member 2 gives {image=[N, 1, 28, 28]}, but the first gives {points=[N, 2]}");
    List<Network> inputs =
        List.of(Nets.labelledDcgan(Nets.GRAY_28), Nets.dcgan(Nets.GRAY_28, Norm.NONE));
    assertThatThrownBy(() -> new Ensemble(inputs, MEMBER)).hasMessageStartingWith("member 2 takes");
  }

  @Test
  void refusesLessThanTwoAndANameThatIsTaken() {
    List<Network> one = List.of(Nets.mlp(Nets.POINTS));
    assertThatThrownBy(() -> new Ensemble(one, MEMBER))
        .hasMessage("an ensemble has 2 members or more, not 1");
    List<Network> two = List.of(one.get(0), one.get(0));
    assertThatThrownBy(() -> new Ensemble(two, "latent"))
        .hasMessageStartingWith("the networks have an input latent of their own");
  }

  /** One member for all, and all in turn. */
  private static List<long[]> choices(int batch) {
    long[] same = new long[batch];
    long[] turns = new long[batch];
    for (int i = 0; i < batch; i++) {
      same[i] = 1;
      turns[i] = (2L * i + batch) % 3;
    }
    return List.of(same, turns);
  }

  private static float[] drawn(Ort ort, Network network, int batch) {
    for (Op.Input input : network.graph().inputs()) {
      feed(ort, input, 0, batch);
    }
    return ort.read(output(network));
  }

  /** Each sample by its member's own file, in a batch of one. */
  private static float[] drawnAlone(List<Network> members, long[] choices) {
    List<Float> all = new ArrayList<>();
    List<Ort> alone = members.stream().map(member -> new Ort(Exported.folded(member))).toList();
    for (int i = 0; i < choices.length; i++) {
      Network member = members.get((int) choices[i]);
      Ort ort = alone.get((int) choices[i]);
      for (Op.Input input : member.graph().inputs()) {
        feed(ort, input, i, 1);
      }
      for (float value : ort.read(output(member))) {
        all.add(value);
      }
    }
    alone.forEach(Ort::close);
    float[] values = new float[all.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = all.get(i);
    }
    return values;
  }

  /** Feeds {@code count} samples, which are the same whatever comes before and after them. */
  private static void feed(Ort ort, Op.Input input, int first, int count) {
    if (input.type() == DataType.INDEX) {
      long[] labels = new long[count];
      for (int i = 0; i < count; i++) {
        labels[i] = ((long) first + i) % 10;
      }
      ort.feed(input.name(), labels);
      return;
    }
    int size = (int) input.shape().elements();
    float[] values = new float[count * size];
    float[] one = new float[size];
    for (int i = 0; i < count; i++) {
      SeedStream.of(first + i, 0).fillNormal(one);
      System.arraycopy(one, 0, values, i * size, size);
    }
    ort.feed(input.name(), input.shape(), values);
  }

  private static String output(Network network) {
    return network.graph().outputs().keySet().iterator().next();
  }

  private static Network fresh(Network network, int seed) {
    return new Network(network.graph(), Weights.initial(network.graph(), seed));
  }

  private static ModelProto model(Ensemble ensemble) {
    try {
      return ModelProto.parseFrom(Exported.folded(ensemble));
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }
}

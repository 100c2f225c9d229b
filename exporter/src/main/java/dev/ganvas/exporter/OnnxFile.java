package dev.ganvas.exporter;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.util.List;
import java.util.function.UnaryOperator;

/** A network as one self-contained ONNX file that every runtime since 2022 reads. */
public final class OnnxFile {
  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;

  // Each leaves what the next one looks for: plain weights, then plain convolutions.
  private static final List<UnaryOperator<Network>> PASSES =
      List.of(ConstantFolding::apply, BatchNormFolding::apply, UpsampleFusion::apply);

  private OnnxFile() {}

  /**
   * The file's content. The network is folded and fused first, which changes no result by more than
   * rounding; its inputs, its outputs and the names of the weights that remain stay the same.
   *
   * @throws UnsupportedOperationException if the network computes something from weights alone that
   *     cannot be folded
   */
  public static byte[] bytes(Network network, Provenance provenance) {
    return model(OnnxWriter.write(optimised(network)), provenance).toByteArray();
  }

  /** The same of several networks as one; the weights of the first are called {@code member1.*}. */
  public static byte[] bytes(Ensemble ensemble, Provenance provenance) {
    List<Network> members = ensemble.members().stream().map(OnnxFile::optimised).toList();
    Ensemble optimised = new Ensemble(members, ensemble.choice());
    return model(EnsembleWriter.write(optimised), provenance).toByteArray();
  }

  static Network optimised(Network network) {
    Network result = network;
    for (UnaryOperator<Network> pass : PASSES) {
      result = pass.apply(result);
    }
    return result;
  }

  /** A graph just as it is. */
  static ModelProto model(GraphProto graph, Provenance provenance) {
    ModelProto.Builder model =
        ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
            .setProducerName("ganvas")
            .setProducerVersion(provenance.version())
            .setDocString(provenance.description())
            .setGraph(graph);
    provenance
        .properties()
        .forEach(
            (key, value) ->
                model.addMetadataProps(
                    StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    return model.build();
  }
}

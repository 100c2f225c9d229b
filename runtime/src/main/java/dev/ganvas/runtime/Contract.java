package dev.ganvas.runtime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.ganvas.models.Check;
import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.ClassOutput;
import dev.ganvas.models.card.Code;
import dev.ganvas.models.card.ImageInput;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Inputs;
import dev.ganvas.models.card.Label;
import dev.ganvas.models.card.Latent;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Noise;
import dev.ganvas.models.card.Output;
import dev.ganvas.models.card.Style;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Compares a card with the graph that it describes, before the graph ever runs. */
final class Contract {
  /** The batch, which the graph must leave open. */
  private static final long FREE = -1;

  private final Map<String, NodeInfo> inputs;
  private final Map<String, NodeInfo> outputs;
  private final Set<String> described = new HashSet<>();

  private Contract(OrtSession session) throws OrtException {
    this.inputs = session.getInputInfo();
    this.outputs = session.getOutputInfo();
  }

  /**
   * @throws ModelException naming the field of the card that is not true of the graph
   */
  static void check(Bundle.Part part, OrtSession session) {
    ModelCard card = part.card();
    try {
      Contract contract = new Contract(session);
      switch (part.role()) {
        case ModelCard.SYNTHESIS -> contract.checkStyle(card.inputs());
        case ModelCard.CLASSIFIER -> contract.checkImage(card.inputs().image());
        default -> contract.checkTold(card.inputs());
      }
      contract.checkAllDescribed();
      if (part.role().equals(ModelCard.MAPPING)) {
        contract.checkMapped(card.inputs().style());
      } else {
        contract.checkOutput(card.output());
      }
    } catch (OrtException e) {
      throw new ModelException("the graph does not tell its inputs and outputs");
    }
  }

  /** What a generator, or the mapping network of one, is told. */
  private void checkTold(Inputs told) {
    checkLatent(told.latent());
    if (told.label() != null) {
      checkLabel(told.label());
      described.add(told.label().tensor());
    }
    for (Code code : told.codes()) {
      checkCode(code);
      described.add(code.tensor());
    }
  }

  private void checkStyle(Inputs read) {
    Style style = read.style();
    NodeInfo styles = inputs.get(style.tensor());
    agree("inputs.style", styles, OnnxJavaType.FLOAT, FREE, style.layers(), style.dim());
    described.add(style.tensor());
    for (Noise noise : read.noise()) {
      NodeInfo node = inputs.get(noise.tensor());
      agree("inputs.noise", node, OnnxJavaType.FLOAT, FREE, 1, noise.height(), noise.width());
      described.add(noise.tensor());
    }
  }

  private void checkMapped(Style style) {
    NodeInfo w = outputs.get(style.output());
    requireNamed("inputs.style.output", w);
    agree("inputs.style.output", w, OnnxJavaType.FLOAT, FREE, style.dim());
  }

  private void checkAllDescribed() {
    for (String name : inputs.keySet()) {
      if (!described.contains(name)) {
        throw new ModelException("inputs has nothing for the graph's input " + Check.quoted(name));
      }
    }
  }

  private void checkLatent(Latent latent) {
    if (latent == null) {
      throw new ModelException("inputs.latent is missing; this runtime starts from a latent");
    }
    agree("inputs.latent", inputs.get(latent.tensor()), OnnxJavaType.FLOAT, FREE, latent.dim());
    described.add(latent.tensor());
  }

  private void checkImage(ImageInput image) {
    agree(
        "inputs.image",
        inputs.get(image.tensor()),
        OnnxJavaType.FLOAT,
        FREE,
        image.channels(),
        image.height(),
        image.width());
    described.add(image.tensor());
  }

  private void checkLabel(Label label) {
    NodeInfo node = inputs.get(label.tensor());
    switch (label.encoding()) {
      case INDEX -> agree("inputs.label", node, OnnxJavaType.INT64, FREE);
      case ONE_HOT -> agree("inputs.label", node, OnnxJavaType.FLOAT, FREE, label.names().size());
    }
  }

  private void checkCode(Code code) {
    String field = "inputs.codes." + code.name();
    NodeInfo node = inputs.get(code.tensor());
    if (code instanceof Categorical) {
      agree(field, node, OnnxJavaType.INT64, FREE);
    } else {
      agree(field, node, OnnxJavaType.FLOAT, FREE, 1);
    }
  }

  private void checkOutput(Output output) {
    NodeInfo node = outputs.get(output.tensor());
    if (output instanceof ImageOutput image) {
      agree(
          "output",
          node,
          OnnxJavaType.FLOAT,
          FREE,
          image.channels(),
          image.height(),
          image.width());
    } else {
      agree("output", node, OnnxJavaType.FLOAT, FREE, output.size());
    }
    if (output instanceof ClassOutput classes) {
      ClassOutput.Features features = classes.features();
      NodeInfo second = outputs.get(features.tensor());
      agree("output.features", second, OnnxJavaType.FLOAT, FREE, features.dim());
    }
  }

  /** A dimension that the graph leaves open agrees with any on the card; runs check it again. */
  private static void agree(String field, NodeInfo node, OnnxJavaType type, long... card) {
    requireNamed(field + ".tensor", node);
    if (!(node.getInfo() instanceof TensorInfo found) || found.type != type) {
      throw new ModelException("%s is not a tensor of %s in the graph".formatted(field, type));
    }
    long[] graph = found.getShape();
    boolean same = graph.length == card.length && graph[0] == FREE;
    for (int i = 0; same && i < card.length; i++) {
      same = graph[i] == FREE || graph[i] == card[i];
    }
    if (!same) {
      throw new ModelException(
          "%s is %s on the card but %s in the graph".formatted(field, shape(card), shape(graph)));
    }
  }

  private static void requireNamed(String field, NodeInfo node) {
    if (node == null) {
      throw new ModelException(field + " names a tensor that the graph does not have");
    }
  }

  private static String shape(long[] dims) {
    return LongStream.of(dims)
        .mapToObj(dim -> dim == FREE ? "N" : Long.toString(dim))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}

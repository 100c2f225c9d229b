package dev.ganvas.web.kserve;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.Code;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Label;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Output;
import dev.ganvas.web.kserve.TensorSpec.Datatype;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a model takes and gives.
 *
 * @param label null for models without labels
 * @param codes the tensors of the codes, by the codes' names
 */
record Signature(
    TensorSpec latent, TensorSpec label, Map<String, TensorSpec> codes, TensorSpec output) {
  private static final int MOST_ROWS = 1024;

  /** Of the largest tensor, on either side. */
  private static final long MOST_BYTES = 64 << 20;

  static Signature of(ModelCard card) {
    TensorSpec latent =
        new TensorSpec(
            card.inputs().latent().tensor(), Datatype.FP32, List.of(card.inputs().latent().dim()));
    Label label = card.inputs().label();
    Map<String, TensorSpec> codes = new LinkedHashMap<>();
    card.inputs().codes().forEach(code -> codes.put(code.name(), of(code)));
    return new Signature(latent, label == null ? null : of(label), codes, of(card.output()));
  }

  private static TensorSpec of(Code code) {
    return code instanceof Categorical
        ? new TensorSpec(code.tensor(), Datatype.INT64, List.of())
        : new TensorSpec(code.tensor(), Datatype.FP32, List.of(1));
  }

  private static TensorSpec of(Label label) {
    return switch (label.encoding()) {
      case INDEX -> new TensorSpec(label.tensor(), Datatype.INT64, List.of());
      case ONE_HOT -> new TensorSpec(label.tensor(), Datatype.FP32, List.of(label.names().size()));
    };
  }

  private static TensorSpec of(Output output) {
    List<Integer> row =
        output instanceof ImageOutput image
            ? List.of(image.channels(), image.height(), image.width())
            : List.of(output.size());
    return new TensorSpec(output.tensor(), Datatype.FP32, row);
  }

  List<TensorSpec> inputs() {
    List<TensorSpec> inputs = new ArrayList<>();
    inputs.add(latent);
    if (label != null) {
      inputs.add(label);
    }
    inputs.addAll(codes.values());
    return inputs;
  }

  /** The input that a request calls {@code name} in its field {@code field}. */
  TensorSpec input(String field, String name) {
    return inputs().stream()
        .filter(input -> input.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s is %s; the inputs of this model are %s"
                        .formatted(
                            field,
                            Check.quoted(name),
                            inputs().stream()
                                .map(TensorSpec::name)
                                .collect(Collectors.joining(", ")))));
  }

  /** The most rows that a request may have. */
  int mostRows() {
    long widest =
        Stream.concat(inputs().stream(), Stream.of(output))
            .mapToLong(TensorSpec::rowBytes)
            .max()
            .getAsLong();
    return (int) Math.max(1, Math.min(MOST_ROWS, MOST_BYTES / widest));
  }
}

package dev.ganvas.web.kserve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.runtime.Look;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.task.LookFields;
import dev.ganvas.web.task.SampleJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a request to infer asks for, all checked.
 *
 * @param id to be given back; null if there is none
 * @param binary whether the output goes behind the JSON
 */
record InferOrder(String id, List<Sample> samples, boolean binary) {
  private static final String PARAMETERS = "parameters";
  private static final int MOST_TEXT = 1_000;
  private static final double MOST_NUMBER = 0x1p64;
  private static final int MOST_TENSORS = InferReader.MOST_INPUTS;

  /**
   * Reads the request.
   *
   * @param labels that the model has
   */
  static InferOrder of(InferBody body, Signature signature, int labels) {
    if (body.json().get(PARAMETERS) instanceof ObjectNode parameters) {
      SampleJson.TEXTS.unfold(parameters); // the protocol's own have no lists and no objects
    }
    Fields request = Fields.of(body.json());
    String id = request.text("id", MOST_TEXT).orElse(null);
    Optional<Fields> parameters = request.object(PARAMETERS);
    boolean binary = parameters.flatMap(fields -> fields.flag("binary_data_output")).orElse(false);
    List<Tensor> tensors = tensors(request, body, signature);
    List<Sample> samples =
        tensors.isEmpty()
            ? drawn(parameters, signature)
            : looking(given(tensors, signature, labels), parameters);
    parameters.ifPresent(InferOrder::end);
    InferOrder order = new InferOrder(id, samples, outputs(request, signature, binary));
    request.end();
    return order;
  }

  /**
   * Reads what Triton's clients say to its schedulers and ours do without, and refuses the rest.
   */
  private static void end(Fields parameters) {
    for (String number : List.of("timeout", "priority")) {
      parameters.number(number, 0, MOST_NUMBER);
    }
    if (parameters.any("sequence_id").filter(JsonNode::isTextual).isPresent()) {
      parameters.text("sequence_id", MOST_TEXT);
    } else {
      parameters.number("sequence_id", 0, MOST_NUMBER);
    }
    parameters.flag("sequence_start");
    parameters.flag("sequence_end");
    parameters.end();
  }

  private static List<Tensor> tensors(Fields request, InferBody body, Signature signature) {
    List<Tensor> tensors = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Fields input : request.objects("inputs", MOST_TENSORS).orElse(List.of())) {
      String field = "inputs[%d]".formatted(tensors.size());
      Tensor tensor = Tensor.read(field, input, body, signature);
      Check.that(
          names.add(tensor.spec().name()),
          "%s is the second for %s; allowed is one each",
          field,
          tensor.spec().name());
      tensors.add(tensor);
    }
    Check.that(
        !body.binary().hasRemaining(),
        "the body has %d bytes that belong to no input",
        body.binary().remaining());
    return tensors;
  }

  /** Latents that seeds draw, as everywhere else in the studio. */
  private static List<Sample> drawn(Optional<Fields> parameters, Signature signature) {
    Fields fields = parameters.orElseThrow(() -> nothing(signature));
    long seed = fields.seed("seed").orElseThrow(() -> nothing(signature));
    int count = fields.integer("count", 1, signature.mostRows()).orElse(1);
    return SampleJson.series(fields, seed, count);
  }

  private static HttpFailure nothing(Signature signature) {
    String names =
        signature.inputs().stream().map(TensorSpec::name).collect(Collectors.joining(" and "));
    return HttpFailure.field(
        "inputs", "inputs is missing; allowed are %s, or parameters.seed instead".formatted(names));
  }

  /** With the look that the parameters ask for. */
  private static List<Sample> looking(List<Sample> samples, Optional<Fields> parameters) {
    Look look = parameters.map(LookFields::read).orElse(Look.PLAIN);
    return samples.stream().map(sample -> sample.look(look)).toList();
  }

  private static List<Sample> given(List<Tensor> tensors, Signature signature, int labels) {
    Tensor latents = find(tensors, signature.latent());
    for (Tensor tensor : tensors) {
      Check.that(
          tensor.rows() == latents.rows(),
          "%s has %d rows and %s has %d; allowed is the same number",
          latents.spec().name(),
          latents.rows(),
          tensor.spec().name(),
          tensor.rows());
    }
    Tensor marks = signature.label() == null ? null : find(tensors, signature.label());
    Map<String, Tensor> codes = new LinkedHashMap<>();
    signature.codes().forEach((code, spec) -> codes.put(code, find(tensors, spec)));
    return IntStream.range(0, latents.rows())
        .mapToObj(
            row -> {
              Sample sample = Sample.ofLatent(latents.latent(row));
              Sample named = marks == null ? sample : sample.label(marks.label(row, labels));
              return coded(named, codes, row);
            })
        .toList();
  }

  private static Sample coded(Sample sample, Map<String, Tensor> codes, int row) {
    Sample coded = sample;
    for (Map.Entry<String, Tensor> code : codes.entrySet()) {
      coded = coded.code(code.getKey(), code.getValue().value(row));
    }
    return coded;
  }

  private static Tensor find(List<Tensor> tensors, TensorSpec spec) {
    return tensors.stream()
        .filter(tensor -> tensor.spec().equals(spec))
        .findFirst()
        .orElseThrow(() -> HttpFailure.field("inputs", "inputs has nothing for " + spec.name()));
  }

  /** Whether the only output that there is goes behind the JSON. */
  private static boolean outputs(Fields request, Signature signature, boolean otherwise) {
    List<Fields> outputs = request.objects("outputs", MOST_TENSORS).orElse(List.of());
    Check.that(outputs.size() <= 1, "outputs has %d elements; this model has one", outputs.size());
    boolean binary = otherwise;
    for (Fields output : outputs) {
      String name = output.requiredText("name", MOST_TEXT);
      Check.that(
          name.equals(signature.output().name()),
          "outputs[0].name is %s; the output of this model is %s",
          Check.quoted(name),
          signature.output().name());
      Optional<Fields> parameters = output.object(PARAMETERS);
      binary = parameters.flatMap(fields -> fields.flag("binary_data")).orElse(otherwise);
      parameters.ifPresent(Fields::end);
      output.end();
    }
    return binary;
  }
}

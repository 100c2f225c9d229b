package dev.ganvas.web.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ganvas.models.Check;
import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.Inputs;
import dev.ganvas.web.task.Choices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The word "all", which stands for every label, or every choice of a code, that a card knows. */
final class All {
  private static final JsonNode WORD = new TextNode("all");

  private All() {}

  /** The choices with the word spelled out, except where it is a name itself. */
  static Choices spelledOut(Choices choices, Inputs inputs) {
    List<String> labels = inputs.label() == null ? List.of() : inputs.label().names();
    Map<String, List<JsonNode>> codes = new LinkedHashMap<>(choices.codes());
    inputs.codes().stream()
        .filter(code -> code instanceof Categorical && codes.containsKey(code.name()))
        .map(Categorical.class::cast)
        .forEach(
            code ->
                codes.computeIfPresent(
                    code.name(),
                    (name, values) ->
                        spelledOut(
                            "--code " + name + "=all stands for every choice",
                            values,
                            code.choices())));
    return new Choices(
        spelledOut("--label all stands for every label", choices.labels(), labels), codes);
  }

  private static List<JsonNode> spelledOut(
      String sentence, List<JsonNode> values, List<String> names) {
    if (names.isEmpty() || !values.contains(WORD) || names.contains(WORD.textValue())) {
      return values;
    }
    Check.that(values.size() == 1, "%s; give it alone", sentence);
    return names.stream().<JsonNode>map(TextNode::new).toList();
  }
}

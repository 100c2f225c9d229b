package dev.ganvas.web.generate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.Code;
import dev.ganvas.models.card.Inputs;
import dev.ganvas.runtime.CodeValue;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the pictures of each combination of choices go: several labels become directories, as the
 * trainer and others read labelled pictures, and so do several values of a code.
 */
final class Folders {
  private Folders() {}

  /** A path for each combination of an order, relative to where the pictures go. */
  static List<String> of(Generator generator, Order order) {
    return order.firsts().stream()
        .map(first -> folder(generator.card().inputs(), order, generator.stated(first)))
        .toList();
  }

  private static String folder(Inputs inputs, Order order, Sample stated) {
    List<String> parts = new ArrayList<>();
    if (order.choices().labels().size() > 1) {
      String label = stated.label().orElseThrow();
      parts.add(numbered(inputs.label().names().indexOf(label), label));
    }
    Map<String, List<JsonNode>> chosen = order.choices().codes();
    for (Code code : inputs.codes()) {
      if (chosen.getOrDefault(code.name(), List.of()).size() > 1) {
        parts.add(safe(code.name()) + "-" + part(code, stated.codes().get(code.name())));
      }
    }
    return String.join("/", parts);
  }

  private static String part(Code code, CodeValue value) {
    return code instanceof Categorical categorical
        ? numbered(categorical.choices().indexOf(value.text()), value.text())
        : value.toString();
  }

  /** The index makes it unique. */
  static String numbered(int index, String name) {
    return index + "-" + safe(name);
  }

  /** What could mean something to a file system is left out. */
  private static String safe(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]+", "-");
  }
}

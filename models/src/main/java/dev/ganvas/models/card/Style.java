package dev.ganvas.models.card;

import dev.ganvas.models.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a mapping network gives and a synthesis network takes: a vector w for each of its layers.
 *
 * @param tensor the synthesis network's input, float {@code [N, layers, dim]}
 * @param output the mapping network's output, float {@code [N, dim]}, the same w for all layers
 * @param layers of the synthesis network that read a w, from the smallest map to the finest
 * @param dim numbers of a w
 * @param groups names of layers that belong together, such as coarse, middle and fine, to the
 *     indices of these
 */
public record Style(
    String tensor, String output, int layers, int dim, Map<String, List<Integer>> groups) {
  /** What our own networks call the input. */
  public static final String TENSOR = "styles";

  /** What our own networks call the output. */
  public static final String OUTPUT = "w";

  public Style {
    Fields.text("inputs.style.tensor", tensor);
    Fields.text("inputs.style.output", output);
    Check.within("inputs.style.layers", layers, 1, 64);
    Check.within("inputs.style.dim", dim, 1, 4096);
    groups = Fields.entries("inputs.style.groups", groups);
    groups.forEach((name, members) -> checkGroup(name, members, layers));
  }

  private static void checkGroup(String name, List<Integer> members, int layers) {
    Check.that(
        !members.isEmpty()
            && members.stream().allMatch(layer -> layer != null && layer >= 0 && layer < layers),
        "inputs.style.groups.%s is %s; allowed are layers from 0 to %d",
        name,
        members,
        layers - 1);
  }

  /**
   * The layers that are meant by names of groups and by indices in digits.
   *
   * @throws IllegalArgumentException if there is no such group or layer, saying which there are
   */
  public List<Integer> layers(List<String> names) {
    TreeSet<Integer> chosen = new TreeSet<>();
    for (String name : names) {
      boolean index = name.matches("[0-9]{1,4}") && Integer.parseInt(name) < layers;
      Check.that(
          index || groups.containsKey(name),
          "layers has %s; allowed are %s",
          Check.quoted(name),
          allowed());
      chosen.addAll(index ? List.of(Integer.parseInt(name)) : groups.get(name));
    }
    return new ArrayList<>(chosen);
  }

  private String allowed() {
    return String.join(
        ", ", Stream.concat(groups.keySet().stream(), Stream.of("0 to " + (layers - 1))).toList());
  }
}

package dev.ganvas.models.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ganvas.models.Check;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
 * @param directions that have been found among them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Style(
    String tensor,
    String output,
    int layers,
    int dim,
    Map<String, List<Integer>> groups,
    List<Direction> directions) {
  /** What our own networks call the input. */
  public static final String TENSOR = "styles";

  /** What our own networks call the output. */
  public static final String OUTPUT = "w";

  /** What all layers together are called. */
  public static final String ALL = "all";

  private static final int MAX_DIRECTIONS = 64;

  public Style {
    Fields.text("inputs.style.tensor", tensor);
    Fields.text("inputs.style.output", output);
    Check.within("inputs.style.layers", layers, 1, 64);
    Check.within("inputs.style.dim", dim, 1, 4096);
    groups = Fields.entries("inputs.style.groups", groups);
    groups.forEach((name, members) -> checkLayers("groups." + name, members, layers));
    groups = copied(groups);
    directions = directions == null ? List.of() : List.copyOf(directions);
    checkDirections(directions, layers, dim);
  }

  /** Before any direction has been found. */
  public Style(
      String tensor, String output, int layers, int dim, Map<String, List<Integer>> groups) {
    this(tensor, output, layers, dim, groups, List.of());
  }

  private static void checkDirections(List<Direction> directions, int layers, int dim) {
    Check.within("the number of inputs.style.directions", directions.size(), 0, MAX_DIRECTIONS);
    Set<String> names = new HashSet<>();
    for (Direction direction : directions) {
      Check.that(
          names.add(direction.name()),
          "inputs.style.directions has the name %s twice",
          Check.quoted(direction.name()));
      checkLayers("directions." + direction.name(), direction.layers(), layers);
      Check.that(
          direction.vector().size() == dim,
          "inputs.style.directions.%s is not of inputs.style.dim, %d numbers",
          direction.name(),
          dim);
    }
  }

  /** In their order. */
  private static Map<String, List<Integer>> copied(Map<String, List<Integer>> groups) {
    Map<String, List<Integer>> copy = new LinkedHashMap<>();
    groups.forEach((name, members) -> copy.put(name, List.copyOf(members)));
    return Collections.unmodifiableMap(copy);
  }

  private static void checkLayers(String field, List<Integer> members, int layers) {
    Check.that(
        !members.isEmpty()
            && members.stream().allMatch(layer -> layer != null && layer >= 0 && layer < layers),
        "inputs.style.%s is %s; allowed are layers from 0 to %d",
        field,
        members,
        layers - 1);
  }

  /** The same style with these directions and no others. */
  public Style directions(List<Direction> found) {
    return new Style(tensor, output, layers, dim, groups, found);
  }

  /**
   * The direction of a name.
   *
   * @throws IllegalArgumentException if there is none, saying which there are
   */
  public Direction direction(String name) {
    Optional<Direction> found =
        directions.stream().filter(direction -> direction.name().equals(name)).findFirst();
    List<String> names = directions.stream().map(Direction::name).toList();
    Check.that(
        found.isPresent(),
        "there is no direction %s; %s",
        Check.quoted(name),
        names.isEmpty() ? "this model has none" : "there are " + String.join(", ", names));
    return found.get();
  }

  /**
   * The layers that are meant by names of groups, by indices in digits, and by {@link #ALL}.
   *
   * @throws IllegalArgumentException if there is no such group or layer, saying which there are
   */
  public List<Integer> layers(List<String> names) {
    return names.stream().map(this::layers).flatMap(List::stream).distinct().sorted().toList();
  }

  private List<Integer> layers(String name) {
    if (name.equals(ALL)) {
      return IntStream.range(0, layers).boxed().toList();
    }
    boolean index = name.matches("[0-9]{1,4}") && Integer.parseInt(name) < layers;
    Check.that(
        index || groups.containsKey(name),
        "layers has %s; allowed are %s",
        Check.quoted(name),
        allowed());
    return index ? List.of(Integer.parseInt(name)) : groups.get(name);
  }

  private String allowed() {
    List<String> others = List.of(ALL, "0 to " + (layers - 1));
    return String.join(", ", Stream.concat(groups.keySet().stream(), others.stream()).toList());
  }
}

package dev.ganvas.trainer.direction;

import dev.ganvas.models.card.Style;
import java.util.List;

/**
 * The layers that directions go along.
 *
 * @param suffix that tells their names from those of directions along all layers
 * @param layers by their indices
 */
public record Scope(String suffix, List<Integer> layers) {
  public Scope {
    layers = List.copyOf(layers);
  }

  /**
   * The layers that names of groups, indices in digits and {@code all} mean.
   *
   * @throws IllegalArgumentException if there is no such group or layer, saying which there are
   */
  public static Scope of(Style style, List<String> names) {
    List<Integer> layers = style.layers(names);
    boolean all = layers.size() == style.layers();
    return new Scope(all ? "" : "-" + String.join("-", names), layers);
  }

  /** What a direction along these layers is called. */
  String named(String name) {
    return name + suffix;
  }
}

package dev.ganvas.models.layer;

import dev.ganvas.models.Check;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import java.util.function.Supplier;

/**
 * How what networks give with a larger map takes the place of what they gave without it (Karras et
 * al. 2018): {@code alpha * larger + (1 - alpha) * smaller}.
 */
public sealed interface Fade {
  /**
   * The input that says how far the larger map is faded in: [N, 1], or [1, 1] for all samples, from
   * 0 to 1.
   */
  String ALPHA = "alpha";

  /**
   * What the two of one shape give together.
   *
   * @param smaller is not asked for, and has no weights, where nothing is left of it
   */
  Value of(Layers layers, Value larger, Supplier<Value> smaller);

  /** The larger map alone. */
  record Over() implements Fade {
    @Override
    public Value of(Layers layers, Value larger, Supplier<Value> smaller) {
      return larger;
    }
  }

  /** As far as the input {@link #ALPHA} says. */
  record Told() implements Fade {
    @Override
    public Value of(Layers layers, Value larger, Supplier<Value> smaller) {
      Value alpha = layers.input(ALPHA, Shape.of(Shape.N, 1));
      Value each = layers.reshape(alpha, Shape.of(Shape.N, 1, 1, 1));
      return blended(layers, each, larger, smaller.get());
    }
  }

  /** As far as it was at some moment: what is exported then. */
  record Held(double alpha) implements Fade {
    public Held {
      Check.within("alpha", alpha, 0, 1);
    }

    @Override
    public Value of(Layers layers, Value larger, Supplier<Value> smaller) {
      return blended(layers, layers.constant(ALPHA, alpha), larger, smaller.get());
    }
  }

  private static Value blended(Layers layers, Value alpha, Value larger, Value smaller) {
    Value rest = layers.subtract(layers.constant(ALPHA + ".one", 1), alpha);
    return layers.add(layers.multiply(alpha, larger), layers.multiply(rest, smaller));
  }
}

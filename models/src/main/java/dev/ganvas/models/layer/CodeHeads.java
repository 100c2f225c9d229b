package dev.ganvas.models.layer;

import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.Code;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Codes beside the latent, which the critic has to find again in the sample (Chen et al. 2016): its
 * output of a code's name holds logits [N, choices], or the number [N, 1].
 */
public record CodeHeads(List<Code> codes) implements Conditioning {
  public CodeHeads {
    codes = List.copyOf(codes);
  }

  @Override
  public Value latent(Layers layers, Value latent) {
    Value all = latent;
    for (Code code : codes) {
      all = layers.concat(code.name() + "_concat", all, row(layers, code));
    }
    return all;
  }

  /** A learned row for each choice, as wide as there are choices; the number itself. */
  private static Value row(Layers layers, Code code) {
    if (code instanceof Categorical categorical) {
      int choices = categorical.choices().size();
      Value index = layers.index(code.tensor());
      return layers.embedding(code.name() + "_embedding", index, choices, choices);
    }
    return layers.input(code.tensor(), Shape.of(Shape.N, 1));
  }

  @Override
  public Map<String, Value> heads(Layers layers, Value features) {
    Value shared = layers.leakyRelu(layers.linear("codes", features, 128), 0.2);
    Map<String, Value> heads = new LinkedHashMap<>();
    for (Code code : codes) {
      int width = code instanceof Categorical choice ? choice.choices().size() : 1;
      heads.put(code.name(), layers.linear("codes." + code.name(), shared, width));
    }
    return heads;
  }
}

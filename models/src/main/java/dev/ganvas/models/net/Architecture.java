package dev.ganvas.models.net;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Style;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Fade;
import java.util.Map;
import java.util.Optional;

/**
 * A generator and a critic that belong together, for any data that they can be built for. A sample
 * is [N, C, H, W] in [-1, 1] or a point [N, dim].
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Mlp.class, name = "mlp"),
  @JsonSubTypes.Type(value = Dcgan.class, name = "dcgan"),
  @JsonSubTypes.Type(value = ResNet.class, name = "resnet"),
  @JsonSubTypes.Type(value = DeepResNet.class, name = "deep-resnet"),
  @JsonSubTypes.Type(value = Progressive.class, name = "progressive"),
  @JsonSubTypes.Type(value = StyleGan.class, name = "stylegan"),
  @JsonSubTypes.Type(value = Pair.class, name = "pair")
})
public interface Architecture {
  /** The critic's first output, [N, 1]. */
  String SCORE = "score";

  /** The critic's second output: what it makes the score of, [N, dim]. */
  String FEATURES = "features";

  /** How many normal numbers a sample is made from. */
  int latent();

  /**
   * {@code latent} [N, latent] and what the conditioning adds -> a sample under {@link #output}.
   *
   * @throws IllegalArgumentException if this architecture cannot make such samples
   */
  Graph generator(Shape sample, Conditioning conditioning);

  /**
   * {@code sample} and what the conditioning adds -> {@link #SCORE} [N, 1], unbounded, {@link
   * #FEATURES} [N, dim] and what the conditioning asks for.
   *
   * @throws IllegalArgumentException if this architecture cannot judge such samples
   */
  Graph critic(Shape sample, Conditioning conditioning);

  /**
   * The generator as it is exported, by the roles of a card: in one piece, or in several that share
   * its weights by their names.
   *
   * @throws IllegalArgumentException if this architecture cannot make such samples
   */
  default Map<String, Graph> parts(Shape sample, Conditioning conditioning) {
    return Map.of(ModelCard.GENERATOR, generator(sample, conditioning));
  }

  /** Whether the generator has styles, whatever it makes. */
  default boolean hasStyles() {
    return false;
  }

  /** What stands between those parts, of a generator that has styles. */
  default Optional<Style> style(Shape sample) {
    return Optional.empty();
  }

  /**
   * How often these networks double their images while they grow to such samples; 0 if they do not
   * grow.
   */
  default int doublings(Shape sample) {
    return 0;
  }

  /**
   * These networks while the largest map of a sample is faded in: both blend what they give with it
   * and what they gave without it.
   *
   * @throws IllegalStateException if they do not grow
   */
  default Architecture fading(Fade fade) {
    throw new IllegalStateException("these networks do not grow: " + this);
  }

  /** What the generator's output is called: {@code image} or {@code points}. */
  static String output(Shape sample) {
    return sample.rank() == 4 ? "image" : "points";
  }
}

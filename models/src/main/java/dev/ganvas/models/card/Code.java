package dev.ganvas.models.card;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ganvas.models.random.SeedStream;

/**
 * An input of its own beside the latent that has a name and a meaning: a factor that the networks
 * found by themselves (InfoGAN, Chen et al. 2016), or the member of an ensemble. In JSON the fields
 * present tell which kind it is.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Categorical.class), @JsonSubTypes.Type(Continuous.class)})
public sealed interface Code permits Categorical, Continuous {
  /** The stream of a seed that draws the first code; the next code has the next stream. */
  long FIRST_STREAM = 2;

  /** What people and programs call it. */
  String name();

  /** The graph's input that takes it. */
  String tensor();

  /** The value that the stream's next word draws: the index of a choice, or a number. */
  Number draw(SeedStream stream);

  /**
   * The stream from which a seed draws a code (docs/seeds.md).
   *
   * @param position of the code on the card, from 0
   */
  static SeedStream stream(long seed, int position) {
    return SeedStream.of(seed, FIRST_STREAM + position);
  }
}

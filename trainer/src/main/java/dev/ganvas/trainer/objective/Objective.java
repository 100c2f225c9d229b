package dev.ganvas.trainer.objective;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The game: a loss for each player, both to be made small, as scalars. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Minimax.class, name = "minimax"),
  @JsonSubTypes.Type(value = NonSaturating.class, name = "non-saturating"),
  @JsonSubTypes.Type(value = LeastSquares.class, name = "least-squares"),
  @JsonSubTypes.Type(value = Wasserstein.class, name = "wasserstein"),
  @JsonSubTypes.Type(value = Hinge.class, name = "hinge"),
  @JsonSubTypes.Type(value = RelativisticPairing.class, name = "relativistic-pairing")
})
public interface Objective {
  /** The critic's loss. */
  NDArray critic(Scores scores);

  /** The generator's loss. */
  NDArray generator(Scores scores);
}

package dev.ganvas.trainer.direction;

import java.util.List;

/** The principal components of w (Härkönen et al. 2020): where latents differ most. */
public record Components(int count) implements Search {
  private static final Numbered FOUND =
      new Numbered("component", "principal components of w (Härkönen et al. 2020)");

  @Override
  public List<Found> find(StyleSpace space, Scope scope) {
    return FOUND.of(Principal.of(space.covariance(), count), space, scope);
  }
}

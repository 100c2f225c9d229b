package dev.ganvas.models.card;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a bundle does for its user. */
public enum Task {
  /** Makes something from a latent. */
  @JsonProperty("generate")
  GENERATE,
  /** Turns one picture into another of the same size. */
  @JsonProperty("translate")
  TRANSLATE,
  /** Turns a small picture into a larger one. */
  @JsonProperty("upscale")
  UPSCALE,
  /** Says what a picture shows, and so judges pictures that others make. */
  @JsonProperty("classify")
  CLASSIFY
}

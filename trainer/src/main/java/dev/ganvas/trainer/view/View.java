package dev.ganvas.trainer.view;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.loop.Step;

/**
 * What is done to every sample, real or not, before the critic sees it, so that it cannot learn the
 * data by heart or tell the two apart by what does not matter. Gradients pass through.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = InstanceNoise.class, name = "instance-noise"),
  @JsonSubTypes.Type(value = Flip.class, name = "flip"),
  @JsonSubTypes.Type(value = Translation.class, name = "translation"),
  @JsonSubTypes.Type(value = Cutout.class, name = "cutout"),
  @JsonSubTypes.Type(value = Colour.class, name = "colour"),
  @JsonSubTypes.Type(value = Adaptive.class, name = "adaptive")
})
public interface View {
  /**
   * The samples as the critic sees them, of the same shape.
   *
   * @param random the numbers of this view, which differ from batch to batch
   */
  NDArray of(Step step, SeedStream random, NDArray samples);

  /** Is told once in each step of the critic what it gave real samples. */
  default void heed(Step step, NDArray realScores) {}

  /**
   * Checks that samples of this data can be seen so.
   *
   * @throws IllegalArgumentException if not
   */
  default void checkFit(DataDescription data) {}
}

package dev.ganvas.trainer.schedule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A factor that varies with the images seen. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Constant.class, name = "constant"),
  @JsonSubTypes.Type(value = LinearDecay.class, name = "linear-decay"),
  @JsonSubTypes.Type(value = ExponentialDecay.class, name = "exponential-decay")
})
public interface Schedule {
  /**
   * The factor after {@code images} of a run that will see {@code total}.
   *
   * @return at least 0
   */
  double at(long images, long total);

  /** How much of what comes after the share {@code hold} of a run is over, from 0 to 1. */
  static double done(double hold, long images, long total) {
    double done = (double) images / total;
    return Math.min(1, Math.max(0, (done - hold) / (1 - hold)));
  }
}

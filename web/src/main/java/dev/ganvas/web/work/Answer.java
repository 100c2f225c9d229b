package dev.ganvas.web.work;

import dev.ganvas.runtime.FloatTensor;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import java.util.List;

/**
 * What a model made of neighbouring samples of a work.
 *
 * @param first the number of the first sample in its work
 * @param generator that computed it; it may be closed by now
 */
public record Answer(int first, List<Sample> samples, FloatTensor values, Generator generator) {
  /** The values as pictures. */
  public List<Picture> pictures() {
    return generator.develop(Request.of(samples), values);
  }
}

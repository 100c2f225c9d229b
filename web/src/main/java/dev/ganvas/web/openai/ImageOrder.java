package dev.ganvas.web.openai;

import dev.ganvas.runtime.Sample;
import dev.ganvas.web.shelf.Model;
import java.util.List;

/**
 * Images that were asked for, all checked.
 *
 * @param stream whether each is sent when it is made
 */
record ImageOrder(Model model, List<Sample> samples, Delivery delivery, boolean stream) {
  /** The most images of one request. */
  static final int MOST = 10;

  ImageOrder {
    samples = List.copyOf(samples);
  }
}

package dev.ganvas.trainer.judge;

import dev.ganvas.models.Check;
import dev.ganvas.models.net.Classifier;

/**
 * How a classifier learns: Adam with a rate that falls to zero in a straight line.
 *
 * @param epochs how often it sees every picture
 * @param batch pictures of each update
 * @param rate of Adam at the start
 * @param seed of its first weights, of the order of the pictures and of their flips
 */
public record Lessons(Classifier net, int epochs, int batch, double rate, long seed) {
  /** What the shipped judges learned by. */
  public static final Lessons STANDARD = new Lessons(new Classifier(32, 128), 12, 64, 2e-3, 1);

  public Lessons {
    Check.within("epochs", epochs, 1, 1000);
    Check.within("batch", batch, 2, 65_536);
    Check.within("rate", rate, 1e-9, 1);
  }

  /** These lessons, so many times through the pictures. */
  public Lessons epochs(int count) {
    return new Lessons(net, count, batch, rate, seed);
  }

  /** These lessons from another start. */
  public Lessons seed(long value) {
    return new Lessons(net, epochs, batch, rate, value);
  }
}

package dev.ganvas.trainer.judge;

import dev.ganvas.models.Check;
import dev.ganvas.models.net.Classifier;

/**
 * How a classifier learns: Adam with a rate that falls to zero in a straight line.
 *
 * @param epochs how often it sees every picture
 * @param batch pictures of each update
 * @param rate of Adam at the start
 * @param mirrored the share of pictures that are shown mirrored, 0 to 1; 0 where a mirror image is
 *     something else, as it is of digits
 * @param seed of its first weights, of the order of the pictures and of their flips
 */
public record Lessons(
    Classifier net, int epochs, int batch, double rate, double mirrored, long seed) {
  /** What the shipped judges learned by. */
  public static final Lessons STANDARD = new Lessons(new Classifier(32, 128), 12, 64, 2e-3, 0.5, 1);

  public Lessons {
    Check.within("epochs", epochs, 1, 1000);
    Check.within("batch", batch, 2, 65_536);
    Check.within("rate", rate, 1e-9, 1);
    Check.within("mirrored", mirrored, 0, 1);
  }

  /** These lessons, so many times through the pictures. */
  public Lessons epochs(int count) {
    return new Lessons(net, count, batch, rate, mirrored, seed);
  }

  /** These lessons with such a share of the pictures mirrored. */
  public Lessons mirrored(double share) {
    return new Lessons(net, epochs, batch, rate, share, seed);
  }

  /** These lessons from another start. */
  public Lessons seed(long value) {
    return new Lessons(net, epochs, batch, rate, mirrored, value);
  }
}

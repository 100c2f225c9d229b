package dev.ganvas.trainer.judge;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Training;
import dev.ganvas.models.net.Classifier;
import java.util.Map;
import java.util.TreeMap;

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

  /**
   * What a judge learned by, as its card says; {@link #STANDARD} where it says nothing.
   *
   * @throws IllegalArgumentException if nobody can learn by what it says
   */
  public static Lessons of(ModelCard judge) {
    Training training = judge.training();
    if (training == null) {
      return STANDARD;
    }
    Map<String, Double> said = new TreeMap<>(STANDARD.numbers());
    said.putAll(training.lessons());
    return new Lessons(
        new Classifier(said.get("width").intValue(), said.get("features").intValue()),
        said.get("epochs").intValue(),
        said.get("batch").intValue(),
        said.get("rate"),
        said.get("mirrored"),
        training.seed());
  }

  /** All but the seed, by name, as a card states them. */
  public Map<String, Double> numbers() {
    return new TreeMap<>(
        Map.of(
            "width", (double) net.width(),
            "features", (double) net.features(),
            "epochs", (double) epochs,
            "batch", (double) batch,
            "rate", rate,
            "mirrored", mirrored));
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

package dev.ganvas.trainer.listener;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ganvas.trainer.loop.Event;
import dev.ganvas.trainer.loop.Listener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Says when a training shows a symptom: a sentence with the evidence and the remedy, on the console
 * and as a line {@code {"images":6400,"sentence":"..."}} of a file, once per onset. A run that goes
 * on is judged by its earlier readings too, as if it had never stopped.
 */
public final class Diagnosis implements Listener {
  private final LineFile metrics;
  private final LineFile notes;
  private final Consumer<String> console;
  private final List<Symptom> symptoms = new ArrayList<>();

  /**
   * Where it reads and writes.
   *
   * @param metrics the file of {@link JsonLines}
   * @param notes the file that it writes
   */
  public record Files(Path metrics, Path notes) {}

  /**
   * Watches a run.
   *
   * @param penaltyWeight of the gradient penalty; 0 if there is none
   */
  public Diagnosis(Files files, double penaltyWeight, Consumer<String> console) {
    this.metrics = new LineFile(files.metrics());
    this.notes = new LineFile(files.notes());
    this.console = console;
    symptoms.add(new Onset(new WinningCritic(), Thresholds.READINGS_IN_A_ROW));
    symptoms.add(new Onset(new WinningGenerator(), Thresholds.READINGS_IN_A_ROW));
    symptoms.add(new Onset(new Collapse(), Thresholds.READINGS_IN_A_ROW));
    symptoms.add(new Onset(new MissingModes(), Thresholds.READINGS_TO_FIND));
    symptoms.add(new Onset(new Overfitting(), Thresholds.READINGS_IN_A_ROW));
    symptoms.add(new Onset(new Oscillation(), Thresholds.READINGS_IN_A_ROW));
    symptoms.add(new Onset(new Explosion(), 1));
    if (penaltyWeight > 0) {
      symptoms.add(new Onset(new WrongSlope(penaltyWeight), Thresholds.READINGS_IN_A_ROW));
    }
  }

  @Override
  public void on(Event event) throws IOException {
    if (event instanceof Event.Started) {
      notes.dropAfter(event.images());
      remember(event.images());
    } else if (event instanceof Event.Measured measured) {
      for (String sentence : sentences(measured.metrics())) {
        note(measured.images(), sentence);
      }
    }
  }

  /**
   * The run has ended because a loss or score was no number.
   *
   * @param end what became what, within how many images
   */
  public void diverged(long images, String end) throws IOException {
    note(
        images,
        "The training stopped: "
            + end
            + ". Begin anew with a lower critic.rate and generator.rate, or with the recipe"
            + " wgan-gp, whose penalty bounds the critic.");
  }

  private void remember(long images) throws IOException {
    for (JsonNode line : metrics.read()) {
      if (LineFile.seen(line) <= images) {
        Map<String, Double> reading = new LinkedHashMap<>();
        line.properties()
            .forEach(entry -> reading.put(entry.getKey(), entry.getValue().asDouble()));
        sentences(reading); // have been noted then
      }
    }
  }

  private List<String> sentences(Map<String, Double> reading) {
    List<String> sentences = new ArrayList<>();
    symptoms.forEach(symptom -> symptom.in(reading).ifPresent(sentences::add));
    return sentences;
  }

  private void note(long images, String sentence) throws IOException {
    notes.append(LineFile.line(images).put("sentence", sentence));
    console.accept(sentence);
  }
}

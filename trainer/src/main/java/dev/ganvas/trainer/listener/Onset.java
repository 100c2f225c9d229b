package dev.ganvas.trainer.listener;

import java.util.Map;
import java.util.Optional;

/** Tells a symptom once when it sets in, and again only after it has been gone. */
final class Onset implements Symptom {
  private final Symptom symptom;
  private final int patience;
  private int ill;
  private int healthy;
  private boolean told;

  /** It sets in after {@code patience} ill readings in a row. */
  Onset(Symptom symptom, int patience) {
    this.symptom = symptom;
    this.patience = patience;
  }

  @Override
  public Optional<String> in(Map<String, Double> reading) {
    Optional<String> sentence = symptom.in(reading);
    ill = sentence.isPresent() ? ill + 1 : 0;
    healthy = sentence.isPresent() ? 0 : healthy + 1;
    if (healthy >= Thresholds.READINGS_IN_A_ROW) {
      told = false;
    }
    if (told || ill < patience) {
      return Optional.empty();
    }
    told = true;
    return sentence;
  }
}

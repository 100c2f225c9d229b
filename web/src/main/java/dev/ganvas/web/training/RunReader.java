package dev.ganvas.web.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads what a run says about itself. */
final class RunReader {
  /** Longer without a reading means that nobody trains any more. */
  static final Duration SILENCE = Duration.ofSeconds(60);

  /** A slow training is silent for as long as a reading takes it, with some patience. */
  private static final double READINGS_OF_SILENCE = 3;

  private static final double LONGEST_SILENCE_SECONDS = 3600;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_SENTENCE = 1000;
  private static final int MOST_NOTES = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private RunReader() {}

  /**
   * A run as it was when it was read.
   *
   * @param summary with its state as if nobody trained it
   * @param silence how long it may be silent while it runs
   */
  record Read(RunSummary summary, Duration silence) {
    /** The run as it is now. */
    RunSummary at(Instant now) {
      boolean lately = summary.updated().plus(silence).isAfter(now);
      return lately && summary.state() == RunSummary.State.STOPPED ? summary.running() : summary;
    }
  }

  /** Reads a directory; nothing if it is not of a run, or its record is broken. */
  static Optional<Read> read(RunDirectory run, String id) throws IOException {
    JsonNode record = record(run);
    JsonNode recipe = record.path("recipe");
    JsonNode data = record.path("data").path("name");
    boolean ours =
        isName(recipe.path("name"))
            && isName(data)
            && recipe.path("images").isIntegralNumber()
            && record.path("seed").canConvertToLong();
    Instant started = run.record().time();
    if (!ours || started == null) {
      return Optional.empty();
    }
    Lines latest = run.latest();
    JsonNode last = latest.count() == 0 ? JSON.missingNode() : latest.json(latest.count() - 1);
    long images = last.path(Metrics.IMAGES).asLong();
    long total = recipe.path("images").asLong();
    double speed = last.path(Metrics.SPEED).asDouble();
    RunSummary summary =
        new RunSummary(
            id,
            recipe.path("name").asText(),
            data.asText(),
            record.path("seed").asLong(),
            images >= total || run.hasBundle() ? RunSummary.State.DONE : RunSummary.State.STOPPED,
            images,
            total,
            speed > 0 && Double.isFinite(speed) ? OptionalDouble.of(speed) : OptionalDouble.empty(),
            started,
            updated(run, started),
            recipe,
            List.copyOf(Metrics.names(last)),
            notes(run.notes()));
    return Optional.of(new Read(summary, silence(latest, summary)));
  }

  private static JsonNode record(RunDirectory run) throws IOException {
    try {
      JsonNode record = JSON.readTree(run.readRecord());
      return record == null ? JSON.missingNode() : record;
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  private static boolean isName(JsonNode text) {
    return text.isTextual() && !text.asText().isBlank() && text.asText().length() <= LONGEST_NAME;
  }

  private static Instant updated(RunDirectory run, Instant started) {
    Instant measured = run.metricsStamp().time();
    return measured == null || measured.isBefore(started) ? started : measured;
  }

  private static Duration silence(Lines latest, RunSummary summary) {
    if (latest.count() < 2 || summary.speed().isEmpty()) {
      return SILENCE;
    }
    long before = latest.json(latest.count() - 2).path(Metrics.IMAGES).asLong();
    double seconds = (summary.images() - before) / summary.speed().getAsDouble();
    double bounded = Math.min(READINGS_OF_SILENCE * seconds, LONGEST_SILENCE_SECONDS);
    return Duration.ofSeconds(Math.max((long) bounded, SILENCE.toSeconds()));
  }

  private static List<Note> notes(Lines lines) {
    List<Note> notes = new ArrayList<>();
    for (int i = Math.max(0, lines.count() - MOST_NOTES); i < lines.count(); i++) {
      JsonNode line = lines.json(i);
      String sentence = line.path("sentence").asText();
      if (line.path(Metrics.IMAGES).isIntegralNumber() && !sentence.isBlank()) {
        String bounded = sentence.substring(0, Math.min(LONGEST_SENTENCE, sentence.length()));
        notes.add(new Note(line.path(Metrics.IMAGES).asLong(), bounded));
      }
    }
    return List.copyOf(notes);
  }
}

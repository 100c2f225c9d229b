package dev.ganvas.trainer.evaluate;

import dev.ganvas.models.net.Classifier;
import dev.ganvas.runtime.Judge;
import dev.ganvas.trainer.StripedData;
import dev.ganvas.trainer.TinyRuns;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Mixture;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.export.Export;
import dev.ganvas.trainer.judge.JudgeExport;
import dev.ganvas.trainer.judge.Lessons;
import dev.ganvas.trainer.judge.Pupil;
import dev.ganvas.trainer.judge.School;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.run.DataSource;
import dev.ganvas.trainer.run.Learned;
import dev.ganvas.trainer.run.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Generators that have learned nothing, and judges that know stripes. */
public final class TinyQuestions {
  /** What is learned from. */
  public static final Dataset STRIPES = new StripedData("stripes", 256, 1);

  /** What is judged by. */
  public static final Dataset TEST = new StripedData("stripes", 220, 2);

  private static final Lessons FEW = new Lessons(new Classifier(4, 8), 3, 16, 1e-2, 0.5, 1);

  private TinyQuestions() {}

  /** A bundle of a recipe on stripes. */
  public static Subject pictures(Path directory, String recipe) throws IOException {
    return subject(directory, TinyRuns.recipe(recipe, Map.of()), STRIPES);
  }

  /** A bundle of points. */
  public static Subject points(Path directory) throws IOException {
    return subject(directory, TinyRuns.recipe("gan", Map.of()), Mixture.ring());
  }

  /** Two runs of two rounds that differ by their seed; to be closed. */
  public static List<Learned> members(Path directory, DataSource data, String recipe)
      throws IOException {
    Recipe twoRounds = TinyRuns.recipe(recipe, Map.of("images", "16"));
    List<Learned> members = new ArrayList<>();
    for (long seed : List.of(1L, 2L)) {
      Session.Start start = new Session.Start(twoRounds, data, seed);
      try (Session session = TinyRuns.goOnOrBegin(directory.resolve("runs"), start)) {
        session.play(List.of(), sentence -> {});
        members.add(Learned.of(session.run()));
      }
    }
    return members;
  }

  /** Those as one bundle. */
  public static Subject bundle(Path directory, List<Learned> members) throws IOException {
    Export.write(members, directory);
    return Subject.open(directory);
  }

  private static Subject subject(Path directory, Recipe recipe, Dataset data) throws IOException {
    Devices.choose("cpu");
    Path bundle = directory.resolve("subject");
    try (Learned nothing = Learned.nothing(recipe, data)) {
      Export.write(nothing, bundle);
    }
    return Subject.open(bundle);
  }

  /** A judge that knows the classes of {@code data}. */
  public static Judge judge(Path directory, Dataset data) throws IOException {
    Path bundle = directory.resolve("judge");
    try (Pupil pupil = School.teach(data, FEW, Devices.choose("cpu"), Progress.NONE)) {
      new JudgeExport(pupil, FEW, data, data, 1).write(bundle);
    }
    return Judge.open(bundle);
  }

  /** The answer to a question, told to nobody. */
  public static Evaluation answer(Question question) {
    return new Evaluate(question, Devices.choose("cpu"), Progress.NONE, work -> {}).answer();
  }
}

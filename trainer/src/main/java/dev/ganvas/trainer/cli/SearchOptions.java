package dev.ganvas.trainer.cli;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Judge;
import dev.ganvas.trainer.direction.Components;
import dev.ganvas.trainer.direction.Factorisation;
import dev.ganvas.trainer.direction.Learning;
import dev.ganvas.trainer.direction.Scope;
import dev.ganvas.trainer.direction.Search;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a call says of how directions are looked for. */
final class SearchOptions {
  private static final int LEAST = 100;
  private static final int MOST = 100_000;

  /** Ways that find directions without being told what to look for. */
  private static final String FACTORISATION = "factorisation";

  private static final String COMPONENTS = "components";

  @Option(
      names = "--method",
      paramLabel = "NAME",
      defaultValue = FACTORISATION,
      description =
          "factorisation: what the layers' weights enlarge most (Shen and Zhou 2021); components:"
              + " where styles differ most (Härkönen et al. 2020). ${DEFAULT-VALUE} unless said.")
  private String method;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "6",
      description = "How many of them; ${DEFAULT-VALUE} unless said.")
  private int count;

  @Option(
      names = "--layers",
      split = ",",
      paramLabel = "LAYERS",
      description = "The layers that go along (all), such as coarse or coarse,middle or 0,1.")
  private List<String> layers = List.of("all");

  @Option(
      names = "--learn",
      paramLabel = "CLASS",
      description =
          "In their place, the direction towards a class, from the labels of the pictures or from a"
              + " judge; may be said more than once.")
  private List<String> learn = List.of();

  @Option(
      names = "--judge",
      paramLabel = "DIR",
      description = "Who says what pictures show, such as models/judges/digits.")
  private Path judge;

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "10k",
      description = "Styles that are looked at; ${DEFAULT-VALUE} unless said.")
  private String samples;

  /** Whether a class is to be learned. */
  boolean learns() {
    return !learn.isEmpty();
  }

  /**
   * How many styles are looked at.
   *
   * @throws IllegalArgumentException if that is too many, or they say nothing
   */
  int samples() {
    long asked = ImageCount.parse("--samples", samples);
    Check.that(
        asked >= LEAST && asked <= MOST,
        "--samples is %s; allowed are %d to %d",
        samples,
        LEAST,
        MOST);
    return (int) asked;
  }

  /** The layers of a model that go along. */
  Scope scope(ModelCard card) {
    return Scope.of(card.style("directions"), layers);
  }

  /** Everything that is to be looked for in a bundle. */
  List<Search> searches(Path bundle, Generator generator) throws IOException {
    Check.that(learns() || judge == null, "--judge is given, but no --learn for it to answer");
    if (learns()) {
      return judge == null ? fromLabels(generator) : fromJudge(generator);
    }
    int dim = generator.card().inputs().style().dim();
    Check.within("--count", count, 1, Math.min(dim, 64));
    Check.oneOf("--method", method, List.of(FACTORISATION, COMPONENTS));
    if (method.equals(COMPONENTS)) {
      return List.of(new Components(count));
    }
    Scope scope = scope(generator.card());
    return List.of(Factorisation.of(bundle, generator.card(), scope, count));
  }

  private List<Search> fromLabels(Generator generator) {
    List<Search> found = new ArrayList<>();
    learn.forEach(name -> found.add(Learning.ofLabels(generator, name, samples())));
    return found;
  }

  private List<Search> fromJudge(Generator generator) {
    List<Search> found = new ArrayList<>();
    try (Judge opened = Judges.open(judge);
        ReadingBar bar = new ReadingBar("judging")) {
      learn.forEach(name -> found.add(Learning.ofJudge(generator, opened, name, samples(), bar)));
    }
    return found;
  }
}

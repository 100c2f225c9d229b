package dev.ganvas.trainer.cli;

import dev.ganvas.models.Check;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Recipes;
import dev.ganvas.trainer.recipe.Settings;
import dev.ganvas.trainer.run.DataSource;
import dev.ganvas.trainer.run.Run;
import dev.ganvas.trainer.run.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a call says of the run that it wants. */
final class RunOptions {
  @Parameters(
      arity = "0..1",
      paramLabel = "RECIPE",
      description = "See ./ganvas recipes; " + Recipes.DEFAULT + " unless said.")
  private String recipe;

  @Option(
      names = "--data",
      paramLabel = "NAME|DIR",
      description = "A known data set (./ganvas data lists them), or a directory of images.")
  private String data;

  @Mixin private PictureOptions pictures;

  @Option(
      names = "--images",
      paramLabel = "N",
      description = "Real images to see, such as 600k or 1.2M.")
  private String images;

  @Option(names = "--batch", paramLabel = "N", description = "Images of each update.")
  private Integer batch;

  @Option(names = "--seed", paramLabel = "N", description = "Of all random numbers; 1 unless said.")
  private Long seed;

  @Option(
      names = "--set",
      paramLabel = "AXIS.FIELD=VALUE",
      description = "Change a setting of the recipe; may be given several times.")
  private final Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--seeds",
      paramLabel = "FROM..TO",
      description =
          "A run for each of these seeds, one after the other, and one model of all; a run that was"
              + " begun before is gone on with.")
  private String seeds;

  /** Whether several runs become one model. */
  boolean several() {
    return seeds != null;
  }

  /**
   * The runs as they were asked for.
   *
   * @throws IllegalArgumentException if something is missing, does not exist or goes not together
   */
  List<Session.Start> starts() {
    Check.that(seed == null || seeds == null, "--seed and --seeds are both there; give one");
    Recipe named = Recipes.named(recipe == null ? Recipes.DEFAULT : recipe);
    Recipe changed = Settings.change(named, changes());
    Check.that(
        seeds == null || !changed.architecture().hasStyles(),
        "an ensemble of models with styles is not written; train each seed of %s by itself, by"
            + " --seed",
        changed.name());
    Check.that(data != null, "--data is missing: a data set or a directory of images");
    DataSource source = source(data);
    List<Long> each = seeds == null ? List.of(seed()) : SeedRange.parse(seeds);
    return each.stream().map(one -> new Session.Start(changed, source, one)).toList();
  }

  /** What trains recipes of its own takes none, and one seed. */
  void refuseRecipes(String option) {
    Check.that(recipe == null, "%s has recipes of its own; leave %s out", option, recipe);
    Check.that(seeds == null, "%s takes one seed; leave --seeds out", option);
  }

  /**
   * What to learn from.
   *
   * @param usual the data set that is meant where none is named
   */
  DataSource source(String usual) {
    return new DataSource(data == null ? usual : data, pictures.settings());
  }

  /** Of all random numbers. */
  long seed() {
    return seed == null ? 1 : seed;
  }

  /** The settings that are to be others than the recipe's, by dotted path. */
  Map<String, String> changes() {
    Map<String, String> changes = new LinkedHashMap<>(settings);
    Check.that(
        images == null || !settings.containsKey("images"), "--images and --set images are given");
    Check.that(
        batch == null || !settings.containsKey("batch"), "--batch and --set batch are given");
    if (images != null) {
      changes.put("images", String.valueOf(ImageCount.parse(images)));
    }
    if (batch != null) {
      changes.put("batch", String.valueOf(batch));
    }
    return changes;
  }

  /** What is said again beside {@code --resume} has to be what the run began with. */
  void refuseDifferences(Run run) {
    Check.that(seeds == null, "--seeds finds its runs by itself; it does not go with --resume");
    Differences differences = new Differences();
    differences.add("recipe", run.recipe().name(), recipe);
    differences.add("data", run.source().name(), data);
    pictures.addTo(differences, run.source().settings());
    differences.add("seed", run.seed(), seed);
    changes().forEach((path, value) -> differences.add(run.recipe(), path, value));
    Check.that(
        differences.isEmpty(),
        "%s goes on as it began: %s; begin a new run for that",
        run.directory(),
        differences);
  }
}

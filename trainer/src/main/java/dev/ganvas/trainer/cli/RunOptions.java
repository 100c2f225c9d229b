package dev.ganvas.trainer.cli;

import dev.ganvas.models.Check;
import dev.ganvas.trainer.data.ImageSettings;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Recipes;
import dev.ganvas.trainer.recipe.Settings;
import dev.ganvas.trainer.run.DataSource;
import dev.ganvas.trainer.run.Run;
import dev.ganvas.trainer.run.Session;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a call says of the run that it wants. */
final class RunOptions {
  @Parameters(arity = "0..1", paramLabel = "RECIPE", description = "See ./ganvas recipes.")
  private String recipe;

  @Option(
      names = "--data",
      paramLabel = "NAME|DIR",
      description = "A known data set, or a directory of images; see ./ganvas data.")
  private String data;

  @Option(
      names = "--size",
      paramLabel = "PIXELS",
      description = "Make squares of this size of a directory's images.")
  private Integer size;

  @Option(
      names = "--channels",
      paramLabel = "1|3",
      description = "Make them grey (1) or coloured (3).")
  private Integer channels;

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

  /**
   * A new run as it was asked for.
   *
   * @throws IllegalArgumentException if something is missing or does not exist
   */
  Session.Start start() {
    Check.that(recipe != null, "name a recipe: %s", names());
    DataSource source = source();
    return new Session.Start(Settings.change(Recipes.named(recipe), changes()), source, seed());
  }

  /** What trains many recipes takes none. */
  void refuseRecipe(String option) {
    Check.that(recipe == null, "%s has recipes of its own; leave %s out", option, recipe);
  }

  /** What to learn from. */
  DataSource source() {
    Check.that(data != null, "--data is missing: a data set or a directory of images");
    return new DataSource(data, pictures());
  }

  /** Of all random numbers. */
  long seed() {
    return seed == null ? 1 : seed;
  }

  /** The settings that are to be others than the recipe's, by dotted path. */
  Map<String, String> changes() {
    Map<String, String> changes = new LinkedHashMap<>(settings);
    if (images != null) {
      changes.put("images", String.valueOf(ImageCount.parse(images)));
    }
    if (batch != null) {
      changes.put("batch", String.valueOf(batch));
    }
    return changes;
  }

  private ImageSettings pictures() {
    ImageSettings pictures = ImageSettings.DEFAULT;
    pictures = size == null ? pictures : pictures.withSize(size);
    return channels == null ? pictures : pictures.withChannels(channels);
  }

  /** What is said again beside {@code --resume} has to be what the run began with. */
  void refuseDifferences(Run run) {
    Differences differences = new Differences();
    differences.add("recipe", run.recipe().name(), recipe);
    differences.add("data", run.source().name(), data);
    differences.add("size", run.source().settings().size(), size);
    differences.add("channels", run.source().settings().channels(), channels);
    differences.add("seed", run.seed(), seed);
    changes().forEach((path, value) -> differences.add(run.recipe(), path, value));
    Check.that(
        differences.isEmpty(),
        "%s goes on as it began: %s; begin a new run for that",
        run.directory(),
        differences);
  }

  private static String names() {
    return String.join(", ", Recipes.all().stream().map(Recipe::name).toList());
  }
}

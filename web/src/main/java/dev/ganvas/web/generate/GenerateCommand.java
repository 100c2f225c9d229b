package dev.ganvas.web.generate;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Recipe;
import dev.ganvas.web.task.Choices;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ganvas generate}: pictures from a trained model, as files. */
@Command(
    name = "generate",
    description = "Draws pictures with a trained model: PNG files, one grid, or arrays for numpy.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A seed always gives the same picture, and each PNG file knows what it was made",
      "from. An .npz holds images (uint8 [N, H, W, C]), seeds (int64 [N]) and, if the",
      "model has labels, labels (int64 [N]) and label_names; for each code, code_NAME",
      "(int64 [N] with code_NAME_names, or float32 [N]). A model of points gives",
      "points (float32 [N, dim]), and a .png shows them drawn.",
      "",
      "Examples:",
      "  ./ganvas generate fashion-cgan",
      "                            16 PNG files in a new directory",
      "  ./ganvas generate fashion-cgan --label Sneaker --grid --out sneakers.png",
      "  ./ganvas generate fashion-cgan --label all --count 8 --grid",
      "                            a row of 8 for each label",
      "  ./ganvas generate digits-infogan --code category=all --code code1=0.5 --grid",
      "  ./ganvas generate fashion-wgan-gp --count 100k --out clothes.npz",
      "  ./ganvas generate fashion-stylegan --psi 0.5 --mix 7:coarse --noise off",
      "  ./ganvas generate my/models/cats --seed 42 --count 1 --out cat.png",
      "  ./ganvas generate --again cat.png --out twin.png"
    })
public final class GenerateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "MODEL",
      description = "An id that ./ganvas models lists, or the directory of a bundle.")
  private String model;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "16",
      converter = Amount.class,
      description = "How many (16), such as 100k.")
  private int count;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Of the first picture (1); each following one has the next.")
  private long seed;

  @Option(
      names = "--label",
      paramLabel = "NAME",
      description =
          "What the pictures show; unless said, each seed draws it. Given several times, or as "
              + "\"all\", it makes --count pictures of each, in a row or directory of its own; so "
              + "do several values of a --code, or NAME=all.")
  private List<String> labels = List.of();

  @Mixin private CodeOptions codes;

  @Mixin private LookOptions look;

  @Option(names = "--grid", description = "Put all pictures into one.")
  private boolean grid;

  @Option(names = "--columns", paramLabel = "N", description = "Of the grid.")
  private Integer columns;

  @Option(
      names = "--out",
      paramLabel = "DIR|FILE",
      description = "A directory, a .png (several pictures make a grid) or a .npz.")
  private Path out;

  @Mixin private OverwriteOption overwrite;

  @Option(
      names = "--again",
      paramLabel = "FILE.png",
      description = "Make the picture in a PNG file by Ganvas again, from what the file says.")
  private Path again;

  @Mixin private BundleOptions bundles;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Stop after so long; pictures that are complete are kept.")
  private Integer timeout;

  @Override
  public Integer call() throws IOException {
    Check.that(
        model != null || again != null,
        "the model is missing; ./ganvas models lists what there is");
    bundles.check();
    Layout layout = new Layout(grid, columns);
    Recipe recipe = again == null ? null : readRecipe();
    Order order = recipe == null ? ordered() : Order.again(recipe, limit());
    try (Generator generator = bundles.open(model == null ? recipe.model() : model)) {
      if (recipe != null) {
        checkSame(recipe, generator.card());
      }
      return make(generator, order, layout);
    }
  }

  private int make(Generator generator, Order given, Layout layout) throws IOException {
    Order order = given.with(All.spelledOut(given.choices(), generator.card().inputs()));
    // Finds a label or a code that is not known before anything is written.
    order.requests().forEach(generator::check);
    Targets targets = new Targets(generator, order, layout);
    Path path = out == null ? Path.of(targets.usualName()) : out;
    Destination destination = Destination.of(path, overwrite.existing());
    return new Maker(generator, order, spec.commandLine().getOut(), spec.commandLine().getErr())
        .make(targets, destination);
  }

  private Order ordered() throws IOException {
    Choices choices = Choices.of(labels, codes.values());
    return new Order(count, seed, choices, look.look(), limit());
  }

  private Duration limit() {
    return timeout == null ? Order.NO_TIMEOUT : Duration.ofSeconds(timeout);
  }

  private Recipe readRecipe() throws IOException {
    List<String> options = new ArrayList<>(LookOptions.NAMES);
    options.addAll(List.of("--count", "--seed", "--label", "--code", "--grid", "--columns"));
    for (String option : options) {
      Check.that(
          !spec.commandLine().getParseResult().hasMatchedOption(option),
          "%s cannot be chosen: --again takes everything from the picture",
          option);
    }
    return RecipeFile.read(again);
  }

  private void checkSame(Recipe recipe, ModelCard card) {
    Check.that(
        recipe.sha256().equals(card.sha256()),
        "%s was made by %s with another sha256 than the one here",
        again,
        recipe.model());
  }
}

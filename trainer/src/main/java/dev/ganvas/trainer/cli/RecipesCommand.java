package dev.ganvas.trainer.cli;

import dev.ganvas.models.graph.Summary;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.data.ImaginedData;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Recipes;
import dev.ganvas.trainer.recipe.Settings;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ganvas recipes}. */
@Command(
    name = "recipes",
    description = "Lists the variants of GAN, or shows one with its settings and layers.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  ./ganvas recipes             all of them, and when to choose each",
      "  ./ganvas recipes wgan-gp     its settings, as --set takes them, and networks"
    })
public final class RecipesCommand implements Callable<Integer> {
  /** What the layer tables are shown for. */
  private static final DataDescription SHOWN = new ImaginedData(List.of(1, 28, 28));

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "RECIPE", description = "The one to show.")
  private String name;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (name == null) {
      out.print(table());
    } else {
      show(Recipes.named(name), out);
    }
    out.flush();
    return 0;
  }

  private static String table() {
    TextTable table =
        TextTable.forColumns(
            Help.defaultColorScheme(Ansi.OFF),
            new Column(16, 0, Overflow.SPAN),
            new Column(28, 2, Overflow.WRAP),
            new Column(60, 2, Overflow.WRAP));
    Recipes.all()
        .forEach(recipe -> table.addRowValues(recipe.name(), recipe.paper(), recipe.when()));
    return table.toString();
  }

  private static void show(Recipe recipe, PrintWriter out) {
    out.printf("%s (%s)%n%s%n%n", recipe.name(), recipe.paper(), recipe.when());
    out.println("Settings, to be changed by --set NAME=VALUE:");
    Settings.list(recipe).forEach((setting, value) -> out.printf("  %-34s %s%n", setting, value));
    out.printf("%nNetworks for images of 28 x 28 in grey, for one image:%n%n");
    out.println(Summary.of(recipe.generatorFor(SHOWN)));
    out.print(Summary.of(recipe.criticFor(SHOWN)));
  }
}

package dev.ganvas.trainer.cli;

import dev.ganvas.models.graph.Summary;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.data.ImaginedData;
import dev.ganvas.trainer.recipe.Meanings;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Recipes;
import dev.ganvas.trainer.recipe.Settings;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
      "  ./ganvas recipes wgan-gp     its settings, what they mean, and its networks"
    })
public final class RecipesCommand implements Callable<Integer> {
  /** What the layer tables are shown for. */
  private static final DataDescription SHOWN = new ImaginedData(List.of(1, 28, 28));

  /** Columns of a line, and those that part the columns of a table. */
  private static final int WIDTH = 104;

  private static final int INDENT = 2;

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "RECIPE", description = "The one to show.")
  private String name;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (name == null) {
      out.print(recipes());
    } else {
      show(Recipes.named(name), out);
    }
    out.flush();
    return 0;
  }

  private static TextTable recipes() {
    TextTable table =
        table(
            new Column(16, 0, Overflow.SPAN),
            new Column(28, INDENT, Overflow.WRAP),
            new Column(60, INDENT, Overflow.WRAP));
    Recipes.all()
        .forEach(recipe -> table.addRowValues(recipe.name(), recipe.paper(), recipe.when()));
    return table;
  }

  private static TextTable table(Column... columns) {
    return TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), columns);
  }

  /** Name, value and meaning, each name and value on one line. */
  private static TextTable settings(Recipe recipe) {
    Map<String, String> settings = Settings.list(recipe);
    Meanings meanings = new Meanings(recipe);
    int names = INDENT + longest(settings.keySet());
    int values = INDENT + longest(settings.values());
    TextTable table =
        table(
            new Column(names, INDENT, Overflow.SPAN),
            new Column(values, INDENT, Overflow.SPAN),
            new Column(WIDTH - names - values, INDENT, Overflow.WRAP));
    settings.forEach((name, value) -> table.addRowValues(name, value, meanings.of(name)));
    return table;
  }

  private static int longest(Collection<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private static void show(Recipe recipe, PrintWriter out) {
    out.printf("%s (%s)%n%s%n%n", recipe.name(), recipe.paper(), recipe.when());
    out.println(
        "Settings, to be changed by --set NAME=VALUE, lists by their types: --set views=flip,cutout");
    out.print(settings(recipe));
    out.printf("%nNetworks for images of 28 x 28 in grey, for one image:%n%n");
    out.println(Summary.of(recipe.generatorFor(SHOWN)));
    out.print(Summary.of(recipe.criticFor(SHOWN)));
  }
}

package dev.ganvas.trainer.cli;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Direction;
import dev.ganvas.runtime.Generator;
import dev.ganvas.trainer.WholeFile;
import dev.ganvas.trainer.direction.Found;
import dev.ganvas.trainer.direction.Kept;
import dev.ganvas.trainer.direction.Scope;
import dev.ganvas.trainer.direction.Search;
import dev.ganvas.trainer.direction.Showing;
import dev.ganvas.trainer.direction.StyleSpace;
import dev.ganvas.trainer.evaluate.Subject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code ganvas directions}. */
@Command(
    name = "directions",
    description = "Finds ways through the styles of a model along which its pictures change.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A picture shows what was found: a row for each direction, the same seed at -3,",
      "-1.5, 0, 1.5 and 3 deviations along it. --keep puts it all onto the card; give",
      "a good one a name, and remove the others.",
      "",
      "Examples:",
      "  ./ganvas directions fashion-stylegan",
      "                       six, from the weights alone; directions.png shows them",
      "  ./ganvas directions fashion-stylegan --method components --layers coarse",
      "                       principal components, of the coarse layers alone",
      "  ./ganvas directions fashion-stylegan --rename factor2=wider --remove factor3",
      "  ./ganvas directions fashion-stylegan --learn Sneaker",
      "                       towards what was asked for by that label",
      "  ./ganvas directions fashion-stylegan --learn Sneaker \\",
      "      --judge models/judges/fashion-mnist",
      "                       towards what the judge takes for one, label or not",
      "  ./ganvas generate fashion-stylegan --along wider=2 --grid --out wider.png"
    })
public final class DirectionsCommand implements Callable<Integer> {
  private static final List<String> SEARCHING =
      List.of("--keep", "--learn", "--judge", "--method", "--count", "--layers");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "MODEL", description = "A bundle, or its id in models/zoo.")
  private String model;

  @Mixin private SearchOptions search;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The picture that goes along; ${DEFAULT-VALUE} unless said.")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "FILE.png",
      defaultValue = "directions.png",
      description = "Where the picture goes; ${DEFAULT-VALUE} unless said.")
  private Path out;

  @Option(names = "--keep", description = "Write what was found onto the model's card.")
  private boolean keep;

  @Option(
      names = "--rename",
      paramLabel = "OLD=NEW",
      description = "Give a direction of the card another name, and find nothing.")
  private Map<String, String> renamed = Map.of();

  @Option(
      names = "--remove",
      paramLabel = "NAME",
      description = "Take a direction off the card, and find nothing.")
  private List<String> removed = List.of();

  @Override
  public Integer call() throws IOException {
    Path bundle = Places.model(model);
    Check.that(
        Subject.isBundle(bundle), "there is no model %s; ./ganvas models lists some", bundle);
    Kept kept = new Kept(bundle);
    if (renamed.isEmpty() && removed.isEmpty()) {
      find(bundle, kept);
    } else {
      edit(kept);
    }
    return 0;
  }

  private void edit(Kept kept) throws IOException {
    ParseResult given = spec.commandLine().getParseResult();
    for (String option : SEARCHING) {
      Check.that(
          !given.hasMatchedOption(option),
          "--rename and --remove find nothing, so there is nothing for %s",
          option);
    }
    kept.edit(removed, renamed);
    PrintWriter console = spec.commandLine().getOut();
    kept.list().forEach(each -> console.printf("%-20s %s%n", each.name(), each.method()));
    console.flush();
  }

  private void find(Path bundle, Kept kept) throws IOException {
    Check.that(out.toString().endsWith(".png"), "--out is %s; it is one .png file", out);
    List<Direction> found;
    try (Generator generator = Generator.open(bundle)) {
      Scope scope = search.scope(generator.card());
      Showing showing = new Showing(generator, seed);
      found = found(bundle, generator, scope, showing);
      byte[] strip = showing.strip(found).png();
      WholeFile.write(out, file -> file.write(strip));
    }
    PrintWriter console = spec.commandLine().getOut();
    console.println(out);
    if (keep) {
      kept.add(found);
      console.printf("%s: %d on its card%n", bundle, kept.list().size());
    }
    console.flush();
  }

  private List<Direction> found(Path bundle, Generator generator, Scope scope, Showing showing)
      throws IOException {
    int samples = search.samples();
    List<Search> searches = search.searches(bundle, generator);
    StyleSpace space = StyleSpace.of(generator, samples);
    List<Direction> directions = new ArrayList<>();
    say("%-20s %7s %7s  %s%n", "direction", "share", "change", "method");
    for (Search each : searches) {
      for (Found found : each.find(space, scope)) {
        Direction direction = found.direction();
        directions.add(direction);
        say(
            "%-20s %6.1f%% %6.1f%%  %s%n",
            direction.name(),
            100 * found.share(),
            100 * showing.change(direction),
            direction.method());
      }
    }
    return directions;
  }

  private void say(String form, Object... arguments) {
    spec.commandLine().getOut().printf(Locale.ROOT, form, arguments);
  }
}

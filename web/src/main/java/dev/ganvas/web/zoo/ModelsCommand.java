package dev.ganvas.web.zoo;

import dev.ganvas.models.card.ModelCard;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ganvas models}: what there is to draw with, or everything about one model. */
@Command(
    name = "models",
    description = "Lists the models at hand, or shows one: what it takes and how it was trained.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Every model is loaded and checked; one that cannot be used is listed with the",
      "reason.",
      "",
      "Examples:",
      "  ./ganvas models                      what ships with Ganvas",
      "  ./ganvas models fashion-cgan         everything about one model",
      "  ./ganvas models my/models            what is in another directory",
      "  ./ganvas models --json               for programs"
    })
public final class ModelsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "MODEL|DIR",
      description = "An id, the directory of a bundle, or a directory of bundles.")
  private String what;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "Where ids are looked up (models/zoo).")
  private Path models;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (what == null) {
      return list(Zoo.at(models));
    }
    Path path = Path.of(what);
    boolean directory = Files.isDirectory(path) && !Files.exists(path.resolve(ModelCard.FILE_NAME));
    Zoo zoo = Zoo.at(models);
    return directory && !zoo.has(what) ? list(new Zoo(path)) : show(zoo.find(what));
  }

  private int list(Zoo zoo) throws IOException {
    List<Entry> entries = zoo.bundles().stream().map(Entry::of).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(EntryJson.of(entries));
    } else if (entries.isEmpty()) {
      out.printf("No models in %s yet; ./ganvas train --help makes one.%n", zoo.directory());
    } else {
      ModelTable.of(entries).forEach(out::println);
    }
    return ExitCode.OK;
  }

  private int show(Path bundle) {
    Entry entry = Entry.of(bundle);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(EntryJson.of(entry));
      return entry.card() == null ? ExitCode.SOFTWARE : ExitCode.OK;
    }
    if (entry.card() == null) {
      throw new IllegalStateException("%s cannot be used: %s".formatted(bundle, entry.reason()));
    }
    CardText.of(entry).forEach(out::println);
    return ExitCode.OK;
  }
}

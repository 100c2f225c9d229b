package dev.ganvas.trainer.cli;

import dev.ganvas.models.Check;
import dev.ganvas.trainer.data.ContactSheet;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Datasets;
import dev.ganvas.trainer.data.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ganvas data}: lists the data sets, fetches one, or says what a directory would be. */
@Command(
    name = "data",
    description = "Lists the data sets, fetches one, or checks one and says what it holds.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  ./ganvas data                        what there is, and where",
      "  ./ganvas data fetch fashion-mnist    gets a data set",
      "  ./ganvas data emoji --size 64 --preview emoji.png",
      "                                       draws 64 of its pictures",
      "  ./ganvas data photos                 reads every image below photos/; each",
      "                                       sub-directory is a class",
      "  ./ganvas data photos --size 32 --preview photos.png",
      "                                       ... and draws 64 as a network sees them"
    })
public final class DataCommand implements Callable<Integer> {
  private final Datasets datasets;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME|DIR",
      description = "A known data set, or a directory of PNG, JPEG and WebP files.")
  private String source;

  @Mixin private PictureOptions pictures;

  @Option(
      names = "--preview",
      paramLabel = "FILE.png",
      description = "Draw 64 of the pictures into this file.")
  private Path preview;

  /** With the data sets of this process's home. */
  public DataCommand() {
    this(new Datasets(Home.ofEnvironment()));
  }

  DataCommand(Datasets datasets) {
    this.datasets = datasets;
  }

  @Override
  public Integer call() throws IOException {
    if (source == null) {
      Check.that(preview == null, "--preview draws a data set; name one, or a directory");
      list();
    } else {
      check();
    }
    return 0;
  }

  /** Gets a data set. */
  @Command(
      name = "fetch",
      description = "Gets a data set where a package client can; elsewhere says how to.",
      mixinStandardHelpOptions = true)
  int fetch(@Parameters(paramLabel = "NAME", description = "See ./ganvas data.") String name)
      throws IOException {
    out().println(name + " is at " + datasets.fetch(name));
    return 0;
  }

  private void list() {
    for (Datasets.Entry set : datasets.list()) {
      out().printf("%-14s  %s%n", set.name(), set.description());
      out().printf("%-14s  licence: %s; %s%n", "", set.licence(), set.whereabouts());
    }
    out().printf("%-14s  any directory of PNG, JPEG and WebP files%n", "DIR");
  }

  private void check() throws IOException {
    Dataset dataset;
    try (ReadingBar bar = new ReadingBar()) {
      dataset = datasets.open(source, pictures.settings(), bar);
    }
    describe(dataset);
    out().printf(Locale.ROOT, "ignored  %,d other files%n", datasets.countIgnored(source));
    if (preview != null) {
      new ContactSheet(dataset).write(preview);
      out().println("preview  " + preview);
    }
  }

  private void describe(Dataset dataset) {
    out().println("name     " + dataset.name());
    out().printf(Locale.ROOT, "samples  %,d%n", dataset.size());
    out().println("shape    " + dataset.shape());
    out().println("licence  " + dataset.licence());
    List<String> labels = dataset.labels();
    long[] counts = new long[Math.max(1, labels.size())];
    IntStream.range(0, dataset.size()).forEach(index -> counts[dataset.label(index)]++);
    out().println(labels.isEmpty() ? "labels   none" : "labels");
    for (int label = 0; label < labels.size(); label++) {
      out().printf(Locale.ROOT, "%,9d  %s%n", counts[label], labels.get(label));
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}

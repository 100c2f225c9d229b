package dev.ganvas.trainer.cli;

import ai.djl.Device;
import dev.ganvas.models.Check;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.runtime.Bundle;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Options;
import dev.ganvas.runtime.project.Effort;
import dev.ganvas.runtime.project.Projection;
import dev.ganvas.trainer.project.PictureValues;
import dev.ganvas.trainer.project.Projector;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ganvas project}. */
@Command(
    name = "project",
    description =
        "Finds the styles of a model whose picture comes closest to a picture of one's own.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  ./ganvas project fashion-stylegan jacket.png",
      "                       jacket.styles.json, the styles to be mixed and edited;",
      "                       jacket.projected.png, what was wanted beside it",
      "  ./ganvas project fashion-stylegan photos/*.jpg --steps 1000 --out projected",
      "                       several, closer, elsewhere",
      "  ./ganvas project my-stylegan face.webp --judge models/judges/faces",
      "                       compared by what that judge sees, too",
      "  ./ganvas mix fashion-stylegan --layers fine \\",
      "      --rows jacket.styles.json --columns 1..5",
      "                       the jacket in the colours of others",
      "",
      "A picture is turned upright, put on white, cut to its centred square, and",
      "made as large as the model's. The search begins at the nearest of 256 seeds.",
      "The distance is that of what the judge sees in both, in units of what it sees in",
      "yours: 0 is the same, and about 1 or above has nothing in common."
    })
public final class ProjectCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "MODEL",
      description = "A bundle with styles, or its id in models/zoo.")
  private String model;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PICTURE",
      description = "PNG, JPEG or WebP files.")
  private List<Path> pictures;

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "400",
      description = "How long to search, 1 to 10000; ${DEFAULT-VALUE} unless said.")
  private int steps;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "The first of the seeds to begin at; ${DEFAULT-VALUE} unless said.")
  private long seed;

  @Option(
      names = "--judge",
      paramLabel = "DIR",
      description =
          "Whose features pictures are compared by beside their pixels; unless said,"
              + " models/judges/NAME of the model's data, if it is there.")
  private Path judge;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Where the files go; the working directory unless said.")
  private Path out;

  @Option(names = "--overwrite", description = "Replace files that are there already.")
  private boolean overwrite;

  @Mixin private DeviceOption device;

  @Override
  public Integer call() throws IOException {
    Effort effort = Effort.STANDARD.withSteps(steps).withSeed(seed);
    Device chosen = device.choose();
    Bundle bundle = Bundle.read(Places.model(model));
    try (Generator generator = Generator.open(bundle, Options.standard());
        Projector projector = projector(bundle, generator, effort, chosen)) {
      // All of them first, so that a picture that cannot be read costs no search for the others.
      Map<String, float[]> wanted = wanted((ImageOutput) bundle.card().output());
      for (String name : wanted.keySet()) {
        ProjectionFiles.check(out, name, overwrite);
      }
      project(wanted, projector, new ProjectionFiles(out, generator));
    }
    return 0;
  }

  private Projector projector(Bundle bundle, Generator generator, Effort effort, Device chosen) {
    Optional<Bundle> judging =
        judge == null
            ? UsualProjection.judge(bundle.card())
            : Optional.of(judge).map(Judges::place).map(Bundle::read);
    Projector projector = Projector.open(bundle, generator, judging.orElse(null), effort, chosen);
    if (judging.isEmpty()) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("no judge of such pictures is in models/judges, so pixels alone are compared");
      err.flush();
    }
    return projector;
  }

  /** Each picture as the model would make it, by the name of its files to come. */
  private Map<String, float[]> wanted(ImageOutput image) throws IOException {
    Map<String, float[]> wanted = new LinkedHashMap<>();
    for (Path picture : pictures) {
      String name = picture.getFileName().toString().replaceFirst("\\.[^.]+$", "");
      float[] before = wanted.put(name, PictureValues.read(picture, image));
      Check.that(
          before == null,
          "two pictures are called %s, and so would their styles be; project them by two calls, each"
              + " with an --out of its own",
          name);
    }
    return wanted;
  }

  private void project(Map<String, float[]> wanted, Projector projector, ProjectionFiles files)
      throws IOException {
    StringBuilder table = new StringBuilder(ProjectionFiles.HEAD);
    try (WorkBar bar = new WorkBar(spec.commandLine().getErr())) {
      for (Map.Entry<String, float[]> picture : wanted.entrySet()) {
        bar.say("looking for the styles of " + picture.getKey());
        Projection found =
            projector.project(
                picture.getValue(),
                progress -> {
                  bar.at(progress.done(), progress.steps());
                  return true;
                });
        files.write(picture.getKey(), picture.getValue(), found);
        table.append(ProjectionFiles.row(picture.getKey(), found));
      }
    }
    spec.commandLine().getOut().print(table);
    spec.commandLine().getOut().flush();
  }
}

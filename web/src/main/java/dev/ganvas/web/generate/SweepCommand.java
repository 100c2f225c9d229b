package dev.ganvas.web.generate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.runtime.image.Sheet;
import dev.ganvas.web.file.WholeFile;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.task.Axis;
import dev.ganvas.web.task.SampleJson;
import dev.ganvas.web.task.SweepTask;
import dev.ganvas.web.task.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ganvas sweep}: a grid over the values of one parameter, or of two. */
@Command(
    name = "sweep",
    description = "Varies one parameter of a picture, or two: a grid as one PNG file.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Parameters: seed, label, towards, amount, codes.NAME; and of a model with",
      "styles psi, cutoff, noise.scale, noise.seed, noise.groups.NAME and",
      "directions.NAME.",
      "",
      "Examples:",
      "  ./ganvas sweep fashion-acgan --x label=Sneaker,Sandal,Bag --y seed=1..4",
      "  ./ganvas sweep digits-infogan --x codes.code1=-1,-0.5,0,0.5,1 --y seed=1..8",
      "  ./ganvas sweep digits-infogan --x codes.code1=-1,0,1 --code category=4",
      "  ./ganvas sweep fashion-stylegan --x psi=1,0.7,0.3,0 --y seed=1..4"
    })
public final class SweepCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ModelOptions model;

  @Option(
      names = "--x",
      required = true,
      paramLabel = "PARAMETER=VALUES",
      description = "What varies from column to column, such as psi=1,0.7,0.5 or seed=1..8.")
  private String x;

  @Option(
      names = "--y",
      paramLabel = "PARAMETER=VALUES",
      description = "What varies from row to row, in the same way.")
  private String y;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Of all pictures, unless it varies (1).")
  private String seed;

  @Mixin private SourceOptions sources;

  @Option(
      names = "--out",
      paramLabel = "FILE.png",
      description = "Where the grid goes (sweep.png).")
  private Path out = Path.of("sweep.png");

  @Mixin private OverwriteOption overwrite;

  @Override
  public Integer call() throws IOException {
    Check.that(out.toString().endsWith(".png"), "--out is %s; a grid is one .png file", out);
    overwrite.existing().check(out);
    List<Sample> source = sources.list("--seed", seed);
    Check.that(source.size() == 1, "--seed is %s; allowed is one, unless it varies", seed);
    ObjectNode base = SampleJson.write(source.get(0));
    Axis down = y == null ? null : axis("--y", y);
    Task task = new SweepTask(model.name(), axis("--x", x), down, base);
    try (Generator generator = model.open()) {
      WholeFile.write(out, grid(generator, task).png(), overwrite.existing());
    }
    spec.commandLine().getOut().printf("%d pictures: %s%n", task.size(), out);
    return 0;
  }

  private static Axis axis(String option, String text) throws IOException {
    int end = text.indexOf('=');
    Check.that(
        end > 0,
        "%s is %s; allowed are such as psi=1,0.7,0.5 and seed=1..8",
        option,
        Check.quoted(text));
    String parameter = text.substring(0, end);
    String given = text.substring(end + 1);
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("parameter", parameter);
    ArrayNode values = json.putArray("values");
    boolean seeds = List.of("seed", "towards", "noise.seed").contains(parameter);
    (seeds ? Sources.seeds(option, given) : List.of(given.split(",", -1))).forEach(values::add);
    return Axis.of(Fields.of(json));
  }

  private static Pixels grid(Generator generator, Task task) {
    List<Pixels> made =
        generator.generate(Request.of(task.samples())).stream().map(Picture::pixels).toList();
    Task.Axes axes = task.axes().orElseThrow();
    return new Sheet(task.columns(), axes.x(), axes.y()).draw(made);
  }
}

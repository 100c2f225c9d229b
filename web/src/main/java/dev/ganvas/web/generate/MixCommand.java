package dev.ganvas.web.generate;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Mixing;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.runtime.image.Sheet;
import dev.ganvas.web.file.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ganvas mix}: a matrix of pictures that are mixed from the styles of two. */
@Command(
    name = "mix",
    description = "Mixes the styles of pictures: a matrix as one PNG file.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The picture at a row and a column is the row's, with some layers of the",
      "column's. Coarse layers say what it is and how it stands, fine ones its colours",
      "and edges. A file that ./ganvas project wrote can stand in the place of a seed.",
      "",
      "Examples:",
      "  ./ganvas mix fashion-stylegan --rows 1,5,9 --columns 20..25 --out matrix.png",
      "  ./ganvas mix fashion-stylegan --rows 1..4 --columns 8..12 --layers fine",
      "  ./ganvas mix fashion-stylegan --rows jacket.styles.json --columns 1..9"
    })
public final class MixCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ModelOptions model;

  @Option(
      names = "--rows",
      required = true,
      paramLabel = "SEEDS",
      description = "What gives everything else: seeds such as 1,5,9 and 20..25, or files.")
  private String rows;

  @Option(
      names = "--columns",
      required = true,
      paramLabel = "SEEDS",
      description = "What gives the layers, in the same way.")
  private String columns;

  @Option(
      names = "--layers",
      split = ",",
      paramLabel = "LAYERS",
      description = "Groups and numbers of layers (coarse), such as coarse,middle or 0,1,2.")
  private List<String> layers = List.of("coarse");

  @Mixin private SourceOptions sources;

  @Option(
      names = "--out",
      paramLabel = "FILE.png",
      description = "Where the matrix goes (mixed.png).")
  private Path out = Path.of("mixed.png");

  @Mixin private OverwriteOption overwrite;

  @Override
  public Integer call() throws IOException {
    Check.that(out.toString().endsWith(".png"), "--out is %s; a matrix is one .png file", out);
    overwrite.existing().check(out);
    Mixing mixing =
        new Mixing(sources.list("--rows", rows), Sources.list("--columns", columns), layers);
    try (Generator generator = model.open()) {
      WholeFile.write(out, matrix(generator, mixing).png(), overwrite.existing());
    }
    spec.commandLine()
        .getOut()
        .printf(
            "%d x %d pictures, mixed in the layers %s: %s%n",
            mixing.rows().size(), mixing.columns().size(), String.join(", ", layers), out);
    return 0;
  }

  /** The mixed pictures, with those that they are mixed from along two edges. */
  private Pixels matrix(Generator generator, Mixing mixing) throws IOException {
    int columns = mixing.columns().size();
    List<Sample> samples = new ArrayList<>(sources.looking(mixing.columns()));
    samples.addAll(mixing.rows());
    samples.addAll(mixing.samples());
    List<Pixels> made =
        generator.generate(Request.of(samples)).stream().map(Picture::pixels).toList();
    List<Pixels> cells = new ArrayList<>();
    cells.add(made.get(0).blank());
    cells.addAll(made.subList(0, columns));
    for (int row = 0; row < mixing.rows().size(); row++) {
      int first = columns + mixing.rows().size() + row * columns;
      cells.add(made.get(columns + row));
      cells.addAll(made.subList(first, first + columns));
    }
    List<String> x = words("--columns", this.columns);
    return new Sheet(columns + 1, x, words("--rows", rows)).draw(cells);
  }

  /** What the sources are called, after an empty corner. */
  private static List<String> words(String option, String text) {
    return Stream.concat(Stream.of(""), Sources.words(option, text).stream()).toList();
  }
}

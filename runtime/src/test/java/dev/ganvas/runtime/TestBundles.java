package dev.ganvas.runtime;

import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.ClassOutput;
import dev.ganvas.models.card.Code;
import dev.ganvas.models.card.Continuous;
import dev.ganvas.models.card.GraphFile;
import dev.ganvas.models.card.ImageInput;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Inputs;
import dev.ganvas.models.card.Label;
import dev.ganvas.models.card.Latent;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Noise;
import dev.ganvas.models.card.Output;
import dev.ganvas.models.card.Psi;
import dev.ganvas.models.card.Range;
import dev.ganvas.models.card.Style;
import dev.ganvas.models.card.Task;
import dev.ganvas.models.card.VectorOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Bundles of the graphs in {@link TestNets}, written into directories of a test. */
final class TestBundles {
  static final List<String> CLOTHES = List.of("T-shirt", "Trouser", "Sneaker", "Ankle boot");
  static final Latent LATENT = new Latent("latent", TestNets.LATENT, Latent.Distribution.NORMAL);
  static final Range SYMMETRIC = new Range(-1, 1);

  /** A choice whose names are easily taken for indices, and a number. */
  static final List<Code> CODES =
      List.of(
          new Categorical("digit", "category", List.of("1", "2", "Three")),
          new Continuous("slant", "code1", new Range(-1, 1)));

  static final Style STYLE =
      new Style(Style.TENSOR, Style.OUTPUT, 2, 6, Map.of("coarse", List.of(0), "fine", List.of(1)));

  static final Psi PSI = new Psi(0.7, List.of(Collections.nCopies(STYLE.dim(), 0.25f)));

  private TestBundles() {}

  /** Colour pictures of 16 x 16 from real transposed convolutions. */
  static Path colours(Path directory) {
    ImageOutput output = new ImageOutput("image", 16, 16, 3, SYMMETRIC);
    byte[] onnx = TestNets.convolutional(3, 16, 4).bytes();
    return write(directory, new Inputs(LATENT, null), output, onnx);
  }

  /** Grey pictures of 8 x 8 with the labels {@link #CLOTHES}. */
  static Path clothes(Path directory) {
    Label label = new Label("label", Label.Encoding.INDEX, CLOTHES);
    ImageOutput output = new ImageOutput("image", 8, 8, 1, SYMMETRIC);
    return write(
        directory, new Inputs(LATENT, label), output, TestNets.labelled(CLOTHES.size()).bytes());
  }

  /** Grey pictures of 8 x 8 with the codes {@link #CODES}. */
  static Path digits(Path directory) {
    ImageOutput output = new ImageOutput("image", 8, 8, 1, SYMMETRIC);
    Inputs inputs = new Inputs(LATENT, null, CODES);
    return write(directory, inputs, output, TestNets.coded(3).bytes());
  }

  static Path points(Path directory) {
    VectorOutput output = new VectorOutput("points", 2, new Range(-2, 2));
    return write(directory, new Inputs(LATENT, null), output, TestNets.points().bytes());
  }

  /** A graph that never ends. */
  static Path endless(Path directory) {
    ImageOutput output = new ImageOutput("image", 4, 3, 1, SYMMETRIC);
    return write(directory, new Inputs(LATENT, null), output, TestNets.endless().bytes());
  }

  /** Grey pictures of 8 x 8 through {@link #STYLE}, with noise for each of its layers. */
  static Path faces(Path directory) {
    return faces(directory, new Inputs(LATENT, null).styled(STYLE, noise(8), PSI));
  }

  /** The same with inputs that may not be true of its graphs. */
  static Path faces(Path directory, Inputs inputs) {
    ImageOutput output = new ImageOutput("image", 8, 8, 1, SYMMETRIC);
    byte[] mapping = TestNets.mapping(STYLE.dim()).bytes();
    byte[] synthesis = TestNets.synthesis(STYLE.layers(), STYLE.dim()).bytes();
    return write(
        directory,
        inputs,
        output,
        Map.of(ModelCard.MAPPING, mapping, ModelCard.SYNTHESIS, synthesis));
  }

  /** Noise of so many pixels each way for each layer of {@link #STYLE}. */
  static List<Noise> noise(int side) {
    return IntStream.range(0, STYLE.layers())
        .mapToObj(layer -> new Noise("noise" + layer, side, side))
        .toList();
  }

  /** A judge of pictures of 2 x 2, whose features are the pixels. */
  static Path judge(Path directory) {
    return judge(directory, 2, 4);
  }

  /** The same with a card that may not be true of it. */
  static Path judge(Path directory, int width, int features) {
    Inputs inputs = Inputs.of(new ImageInput("image", width, 2, 1, SYMMETRIC));
    ClassOutput output =
        new ClassOutput(
            "class",
            List.of("Bag", "Coat", "Shirt"),
            new ClassOutput.Features("features", features));
    return write(directory, inputs, output, TestNets.judging().bytes());
  }

  /** Writes a bundle and returns its directory. */
  static Path write(Path directory, Inputs inputs, Output output, byte[] onnx) {
    boolean judges = output instanceof ClassOutput;
    String role = judges ? ModelCard.CLASSIFIER : ModelCard.GENERATOR;
    return write(directory, inputs, output, Map.of(role, onnx));
  }

  private static Path write(
      Path directory, Inputs inputs, Output output, Map<String, byte[]> onnx) {
    Map<String, GraphFile> graphs = new LinkedHashMap<>();
    onnx.forEach((role, bytes) -> graphs.put(role, new GraphFile(role + ".onnx", sha256(bytes))));
    ModelCard card =
        new ModelCard(
            "test-model",
            "A model of a test",
            output instanceof ClassOutput ? Task.CLASSIFY : Task.GENERATE,
            graphs,
            inputs,
            output,
            null,
            Map.of(),
            "Apache-2.0",
            null);
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve(ModelCard.FILE_NAME), card.toJson());
      for (Map.Entry<String, byte[]> graph : onnx.entrySet()) {
        Files.write(directory.resolve(graph.getKey() + ".onnx"), graph.getValue());
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

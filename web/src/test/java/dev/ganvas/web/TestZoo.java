package dev.ganvas.web;

import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.Code;
import dev.ganvas.models.card.Continuous;
import dev.ganvas.models.card.Direction;
import dev.ganvas.models.card.GraphFile;
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
import dev.ganvas.models.card.Training;
import dev.ganvas.models.card.VectorOutput;
import java.io.IOException;
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

/** Writes the bundles that tests ask for, into one directory. */
public record TestZoo(Path directory) {
  public static final List<String> CLOTHES = List.of("T-shirt/top", "Sneaker", "Bag");

  public static final List<Code> CODES =
      List.of(
          new Categorical("digit", "category", List.of("1", "2", "three")),
          new Continuous("slant", "code1", new Range(-1, 1)),
          new Categorical("member", "member", List.of("seed 1", "seed 2")));

  private static final int LAYERS = 3;
  private static final int DIM = 6;
  private static final Latent LATENT =
      new Latent("latent", TestNet.LATENT, Latent.Distribution.NORMAL);
  private static final Output PICTURE = new ImageOutput("image", 8, 8, 1, new Range(-1, 1));
  private static final Training TRAINING =
      new Training(
          "cgan", "fashion-mnist", 1_234_567, 7, Map.of(), 3700, Map.of("ganvas", "0.1"), Map.of());

  public Path clothes() {
    Label label = new Label("label", Label.Encoding.ONE_HOT, CLOTHES);
    byte[] onnx = TestNet.labelled(CLOTHES.size()).bytes();
    return write("clothes", onnx, new Inputs(LATENT, label), PICTURE);
  }

  /** Digits with codes as InfoGAN finds them, by an ensemble: {@link #CODES}. */
  public Path digits() {
    return digits("digits");
  }

  public Path digits(String id) {
    byte[] onnx = TestNet.coded(3, 2).bytes();
    return write(id, onnx, new Inputs(LATENT, null, CODES), PICTURE);
  }

  /** The same clothes by their indices. */
  public Path indexed() {
    Label label = new Label("label", Label.Encoding.INDEX, CLOTHES);
    byte[] onnx = TestNet.indexed(CLOTHES.size()).bytes();
    return write("indexed", onnx, new Inputs(LATENT, label), PICTURE);
  }

  /** The same, but a picture of each label takes its rounds ({@link TestNet#patient}). */
  public Path patient(String id, float... rounds) {
    List<String> names = IntStream.range(0, rounds.length).mapToObj(i -> "kind-" + i).toList();
    Label label = new Label("label", Label.Encoding.ONE_HOT, names);
    return write(id, TestNet.patient(rounds).bytes(), new Inputs(LATENT, label), PICTURE);
  }

  public Path plain() {
    return plain("plain", TestNet.pictures("Tanh").bytes());
  }

  /** Pictures of 8 x 8 without labels, made by any bytes at all. */
  public Path plain(String id, byte[] onnx) {
    return write(id, onnx, new Inputs(LATENT, null), PICTURE);
  }

  public Path ring() {
    return ring("ring");
  }

  public Path ring(String id) {
    Output points = new VectorOutput("points", 2, new Range(-2, 2));
    return write(id, TestNet.points().bytes(), new Inputs(LATENT, null), points);
  }

  /** Faces with three layers of styles, of 6 numbers each, noise, and two directions. */
  public Path faces() {
    return faces("faces");
  }

  public Path faces(String id) {
    return faces(id, TestNet.mapping(DIM).bytes());
  }

  /** The same, but mapping a latent takes so many rounds ({@link TestNet#slowMapping}). */
  public Path slowFaces(String id, long rounds) {
    return faces(id, TestNet.slowMapping(DIM, rounds).bytes());
  }

  private Path faces(String id, byte[] mapping) {
    List<Direction> directions = List.of(direction("smile", 0), direction("age", 2));
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    List.of("coarse", "middle", "fine").forEach(name -> groups.put(name, List.of(groups.size())));
    Style style = new Style(Style.TENSOR, Style.OUTPUT, LAYERS, DIM, groups, directions);
    List<Noise> noise =
        IntStream.range(0, LAYERS).mapToObj(layer -> new Noise("noise" + layer, 8, 8)).toList();
    Psi psi = new Psi(0.7, List.of(Collections.nCopies(DIM, 0.25f)));
    Inputs inputs = new Inputs(LATENT, null).styled(style, noise, psi);
    Map<String, byte[]> graphs =
        Map.of(
            ModelCard.MAPPING,
            mapping,
            ModelCard.SYNTHESIS,
            TestNet.synthesis(LAYERS, DIM).bytes());
    return write(id, graphs, inputs, PICTURE);
  }

  private static Direction direction(String name, int layer) {
    return new Direction(name, "by hand", List.of(layer), Collections.nCopies(DIM, 0.5f));
  }

  /** A bundle whose card, as text, is changed after it was made. */
  public Path lying(String id, String truth, String lie) throws IOException {
    Path card = plain(id, TestNet.pictures("Tanh").bytes()).resolve(ModelCard.FILE_NAME);
    Files.writeString(card, Files.readString(card).replace(truth, lie));
    return card.getParent();
  }

  private Path write(String id, byte[] onnx, Inputs inputs, Output output) {
    return write(id, Map.of(ModelCard.GENERATOR, onnx), inputs, output);
  }

  private Path write(String id, Map<String, byte[]> onnx, Inputs inputs, Output output) {
    Map<String, GraphFile> graphs = new LinkedHashMap<>();
    onnx.forEach((role, bytes) -> graphs.put(role, new GraphFile(role + ".onnx", sha256(bytes))));
    ModelCard card =
        new ModelCard(
            id,
            "A model of a test",
            Task.GENERATE,
            graphs,
            inputs,
            output,
            TRAINING,
            Map.of("1", 1.5e-6, "7", 2e-6, "mapping_7", 3e-7),
            "MIT",
            null);
    try {
      Path bundle = Files.createDirectories(directory.resolve(id));
      Files.writeString(bundle.resolve(ModelCard.FILE_NAME), card.toJson());
      for (Map.Entry<String, byte[]> graph : onnx.entrySet()) {
        Files.write(bundle.resolve(graphs.get(graph.getKey()).file()), graph.getValue());
      }
      return bundle;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

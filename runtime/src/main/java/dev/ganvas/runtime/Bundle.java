package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import dev.ganvas.models.Sha256;
import dev.ganvas.models.card.GraphFile;
import dev.ganvas.models.card.ModelCard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bundle in memory, verified: its card is valid, its model is whole, unchanged and of a kind that
 * this runtime may load. Nothing of it is read again later, so a bundle that is replaced or deleted
 * on disk does not disturb what was made from it.
 */
public final class Bundle {
  /** ONNX itself, being protobuf, ends here. */
  private static final int MAX_MODEL_BYTES = Integer.MAX_VALUE - 8;

  private final ModelCard card;
  private final Map<String, byte[]> models;

  private Bundle(ModelCard card, Map<String, byte[]> models) {
    this.card = card;
    this.models = models;
  }

  /** One graph of a bundle, which has a role on its card. */
  record Part(Bundle bundle, String role) {
    ModelCard card() {
      return bundle.card;
    }

    String file() {
      return card().graphs().get(role).file();
    }

    /** The ONNX file. */
    byte[] model() {
      return bundle.models.get(role);
    }
  }

  /** A file of a bundle, wherever that lies. */
  private interface Source {
    InputStream open(String name) throws IOException;
  }

  /**
   * Reads the bundle in a directory.
   *
   * @throws ModelException if anything about it is wrong
   */
  public static Bundle read(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new ModelException(
          "there is no bundle named %s; a bundle is a directory with a %s in it"
              .formatted(directory.getFileName(), ModelCard.FILE_NAME));
    }
    return read(name -> Files.newInputStream(regular(directory.resolve(name))));
  }

  /**
   * Reads a bundle that is packed into a jar.
   *
   * @param owner a class of the same module or jar
   * @param path of the bundle's directory, as for {@link Class#getResource}
   * @throws ModelException if anything about it is wrong
   */
  public static Bundle read(Class<?> owner, String path) {
    return read(
        name -> {
          InputStream in = owner.getResourceAsStream(path + "/" + name);
          if (in == null) {
            throw new ModelException(name + " is missing from the bundle");
          }
          return in;
        });
  }

  /** What the bundle is and how it is driven. */
  public ModelCard card() {
    return card;
  }

  /** The checksum of the graph that gives the output, as on the card. */
  public String sha256() {
    return card.sha256();
  }

  /**
   * A copy of the ONNX file of one of its graphs.
   *
   * @param role one of {@link ModelCard#roles}
   */
  public byte[] onnx(String role) {
    Check.oneOf("role", role, models.keySet());
    return models.get(role).clone();
  }

  /** The operations of its graphs, in their order. */
  public List<Layer> layers() {
    return card.roles().stream().flatMap(role -> OnnxLayers.of(models.get(role)).stream()).toList();
  }

  /** The size of its graphs' files. */
  long bytes() {
    return models.values().stream().mapToLong(model -> model.length).sum();
  }

  /** The graph of a role of the card. */
  Part part(String role) {
    return new Part(this, role);
  }

  private static Bundle read(Source source) {
    ModelCard card = card(bytes(source, ModelCard.FILE_NAME, ModelCard.MAX_BYTES));
    Map<String, byte[]> models = new LinkedHashMap<>();
    for (String role : card.roles()) {
      models.put(role, model(source, card, role));
    }
    return new Bundle(card, models);
  }

  private static byte[] model(Source source, ModelCard card, String role) {
    GraphFile graph = card.graphs().get(role);
    byte[] model = bytes(source, graph.file(), MAX_MODEL_BYTES);
    checkKind(graph.file(), model);
    if (!Sha256.of(model).equals(graph.sha256())) {
      throw new ModelException(
          graph.file() + " is not the file that the card describes: its sha256 differs");
    }
    OnnxScan.check(graph.file(), model);
    return model;
  }

  private static ModelCard card(byte[] json) {
    try {
      return ModelCard.parse(json);
    } catch (IllegalArgumentException e) {
      throw new ModelException("%s: %s".formatted(ModelCard.FILE_NAME, e.getMessage()));
    }
  }

  private static byte[] bytes(Source source, String name, int limit) {
    try (InputStream in = source.open(name)) {
      byte[] bytes = in.readNBytes(limit);
      if (bytes.length == limit && in.read() >= 0) {
        throw new ModelException("%s is larger than %d bytes".formatted(name, limit));
      }
      if (bytes.length == 0) {
        throw new ModelException(name + " is empty");
      }
      return bytes;
    } catch (IOException e) {
      throw new ModelException(name + " cannot be read");
    } catch (OutOfMemoryError e) {
      throw new ModelException(name + " does not fit into the memory of this process");
    }
  }

  private static Path regular(Path file) {
    if (Files.notExists(file)) {
      throw new ModelException(file.getFileName() + " is missing from the bundle");
    }
    if (!Files.isRegularFile(file)) {
      throw new ModelException(file.getFileName() + " is not a file");
    }
    return file;
  }

  /** Tells the usual mishaps apart, since "checksum differs" does not help to mend them. */
  private static void checkKind(String name, byte[] model) {
    String head = new String(model, 0, Math.min(model.length, 32), StandardCharsets.ISO_8859_1);
    String found = null;
    if (head.stripLeading().startsWith("<")) {
      found = "a web page";
    } else if (head.startsWith("\u0089PNG") || head.startsWith("\u00ff\u00d8")) {
      found = "a picture";
    } else if (head.startsWith("version https://git-lfs")) {
      found = "a Git LFS pointer; fetch the file that it points to";
    }
    if (found != null) {
      throw new ModelException("%s is not an ONNX model but %s".formatted(name, found));
    }
  }
}

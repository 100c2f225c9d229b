package dev.ganvas.trainer.engine;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * TorchScript written as text and compiled by PyTorch: native kernels, and gradients of gradients,
 * that DJL's own array methods do not reach. A file that PyTorch can load is a zip of four stored
 * entries: the code, an object that holds only {@code training}, no constants, and a version.
 */
final class TorchModule implements AutoCloseable {
  private static final String CLASS = "__torch__.Ganvas";
  private static final byte[] OBJECT =
      bytes("\u0080\u0002c__torch__\nGanvas\n)\u0081}X\b\0\0\0training\u0088sb.");
  private static final byte[] NO_CONSTANTS = bytes("\u0080\u0002).");

  private final Model model;
  private final NDManager names;
  private final ParameterStore unused;
  private final Map<String, NDArray> selectors = new HashMap<>();

  /** Compiles methods whose first parameter is {@code self}, each written by {@link #method}. */
  TorchModule(Device device, String methods) {
    this.model = Model.newInstance("module", device, "PyTorch");
    this.names = model.getNDManager();
    this.unused = new ParameterStore(names, false);
    try {
      load(methods);
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  private void load(String methods) {
    try {
      Path directory = Files.createTempDirectory("ganvas-torch");
      Path file = directory.resolve("module.pt");
      try {
        Files.write(file, archive(methods));
        model.load(directory, "module", Map.of("trainParam", "true"));
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary directory cannot hold a compiled network", e);
    } catch (MalformedModelException e) {
      throw new IllegalStateException("PyTorch cannot compile this network", e);
    }
  }

  /** The text of a method: its parameters, what it returns, and its body. */
  static String method(String name, String parameters, String returns, String body) {
    return "  def %s(self: %s, %s) -> %s:\n%s\n"
        .formatted(name, CLASS, parameters, returns, body.indent(4).stripTrailing());
  }

  /**
   * Calls a method with single arrays and then lists of arrays. The first array decides the manager
   * that owns the results.
   */
  NDList call(String method, NDList arrays, NDList... lists) {
    NDList arguments = new NDList(arrays);
    arrays.forEach(array -> array.setName(null)); // it may have been in a list before
    for (int i = 0; i < lists.length; i++) {
      String name = "list" + i + "[]"; // DJL gathers arrays of such a name into one argument
      lists[i].forEach(array -> array.setName(name));
      arguments.addAll(lists[i]);
    }
    arguments.add(selectors.computeIfAbsent(method, this::selector));
    return model.getBlock().forward(unused, arguments, true);
  }

  @Override
  public void close() {
    model.close();
  }

  private NDArray selector(String method) {
    NDArray selector = names.create(0f);
    selector.setName("module_method:" + method);
    return selector;
  }

  private static byte[] archive(String methods) throws IOException {
    String code =
        "class Ganvas(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n"
            + methods;
    var bytes = new java.io.ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      store(zip, "data.pkl", OBJECT);
      store(zip, "constants.pkl", NO_CONSTANTS);
      store(zip, "version", bytes("3\n"));
      store(zip, "code/__torch__.py", code.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry("module/" + name);
    CRC32 check = new CRC32();
    check.update(content);
    entry.setCrc(check.getValue());
    entry.setSize(content.length);
    zip.putNextEntry(entry);
    zip.write(content);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}

package dev.ganvas.trainer.engine;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Node;
import dev.ganvas.models.graph.Op;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a virtual machine hides its processor's caches, PyTorch 2.7.1 (oneDNN 3.7.1) gets some
 * convolutions and their gradients wrong, by our measurements: those whose channels or batch are no
 * power of two from 16 on, and some of stride 1 whatever their sizes; those of 1 to 3 channels, as
 * of images, are right otherwise (docs/invariants.md).
 */
public final class HiddenCaches {
  private static final Path CACHES = Path.of("/sys/devices/system/cpu/cpu0/cache/index0");
  private static final String REMEDY = "DNNL_MAX_CPU_ISA";
  private static final int IMAGE_CHANNELS = 3;
  private static final int SAFE_FROM = 16;

  private final boolean hidden;

  private HiddenCaches(boolean hidden) {
    this.hidden = hidden;
  }

  /** Of the machine that this runs on, unless somebody has taken care already. */
  public static HiddenCaches here() {
    boolean linux = Files.isDirectory(CACHES.getParent().getParent());
    boolean cared = System.getenv(REMEDY) != null;
    return new HiddenCaches(linux && Files.notExists(CACHES) && !cared);
  }

  /** Of a machine that hides its caches. */
  static HiddenCaches hidden() {
    return new HiddenCaches(true);
  }

  /** A sentence for whoever trains these networks with this batch, if they are in danger. */
  public Optional<String> caution(int batch, Graph... networks) {
    boolean safe =
        Stream.of(networks)
            .flatMap(network -> network.nodes().stream())
            .allMatch(node -> strides(node) && sizes(node, batch).allMatch(HiddenCaches::safe));
    return !hidden || safe
        ? Optional.empty()
        : Optional.of(
            "this machine hides its processor's caches, and PyTorch 2.7.1 then gets convolutions"
                + " wrong whose channels or batch are no power of two from 16 on, or whose stride is"
                + " 1; choose such sizes, or set "
                + REMEDY
                + "=SSE41, which is slower");
  }

  private static IntStream sizes(Node node, int batch) {
    boolean convolution = node.op() instanceof Op.Conv2d || node.op() instanceof Op.ConvTranspose2d;
    return convolution
        ? IntStream.of(
            batch, node.inputs().get(1).shape().dim(0), node.inputs().get(1).shape().dim(1))
        : IntStream.empty();
  }

  private static boolean strides(Node node) {
    return !(node.op() instanceof Op.Conv2d convolution) || convolution.stride() > 1;
  }

  private static boolean safe(int size) {
    return size <= IMAGE_CHANNELS || (size >= SAFE_FROM && Integer.bitCount(size) == 1);
  }
}

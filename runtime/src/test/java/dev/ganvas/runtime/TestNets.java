package dev.ganvas.runtime;

import static dev.ganvas.runtime.OnnxBuilder.FLOAT;
import static dev.ganvas.runtime.OnnxBuilder.INT64;
import static dev.ganvas.runtime.OnnxBuilder.ints;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.List;

/** The graphs that the tests run: real transposed convolutions, only small. */
final class TestNets {
  static final int LATENT = 12;

  private TestNets() {}

  /** A DCGAN head: latent to {@code [N, channels, 4 * base, 4 * base]} in [-1, 1]. */
  static OnnxBuilder convolutional(int channels, int width, int base) {
    OnnxBuilder net = new OnnxBuilder().input("latent", FLOAT, -1, LATENT);
    return upsampled(net, "latent", LATENT, new int[] {channels, width, base});
  }

  /** The same with a class index, embedded and concatenated to the latent. */
  static OnnxBuilder labelled(int classes) {
    OnnxBuilder net = new OnnxBuilder();
    net.input("latent", FLOAT, -1, LATENT).input("label", INT64, -1);
    net.weight("classes", classes, 4).node("Gather", List.of("classes", "label"), "class");
    net.node("Concat", List.of("latent", "class"), "joined", axis(1));
    return upsampled(net, "joined", LATENT + 4, new int[] {1, 8, 2});
  }

  /** The same with two codes: a choice, embedded, and a number as it is. */
  static OnnxBuilder coded(int choices) {
    OnnxBuilder net = new OnnxBuilder();
    net.input("latent", FLOAT, -1, LATENT)
        .input("category", INT64, -1)
        .input("code1", FLOAT, -1, 1);
    net.weight("choices", choices, 4).node("Gather", List.of("choices", "category"), "choice");
    net.node("Concat", List.of("latent", "choice", "code1"), "joined", axis(1));
    return upsampled(net, "joined", LATENT + 5, new int[] {1, 8, 2});
  }

  /** What another tool might have made: other names, one-hot labels, colours in [0, 1]. */
  static OnnxBuilder foreign(int classes) {
    OnnxBuilder net = new OnnxBuilder();
    net.input("z", FLOAT, -1, 6).input("onehot", FLOAT, -1, classes);
    net.node("Concat", List.of("z", "onehot"), "zc", axis(1));
    net.weight("w", 6 + classes, 3 * 8 * 5).node("MatMul", List.of("zc", "w"), "flat");
    net.integers("shape", -1, 3, 8, 5).node("Reshape", List.of("flat", "shape"), "grid");
    return net.node("Sigmoid", List.of("grid"), "picture").output("picture", -1, 3, 8, 5);
  }

  /** A multilayer perceptron to points {@code [N, 2]}. */
  static OnnxBuilder points() {
    OnnxBuilder net = new OnnxBuilder().input("latent", FLOAT, -1, LATENT);
    net.weight("w1", LATENT, 64).node("MatMul", List.of("latent", "w1"), "h1");
    net.node("Relu", List.of("h1"), "a1");
    net.weight("w2", 64, 2).node("MatMul", List.of("a1", "w2"), "points");
    return net.output("points", -1, 2);
  }

  /** Latent to a style of so many numbers. */
  static OnnxBuilder mapping(int dim) {
    OnnxBuilder net = new OnnxBuilder().input("latent", FLOAT, -1, LATENT);
    net.weight("m", LATENT, dim).node("MatMul", List.of("latent", "m"), "w");
    return net.output("w", -1, dim);
  }

  /** Styles of so many layers, and noise of each, to {@code [N, 1, 8, 8]}. */
  static OnnxBuilder synthesis(int layers, int dim) {
    OnnxBuilder net = new OnnxBuilder().input("styles", FLOAT, -1, layers, dim);
    net.integers("numbers", -1, (long) layers * dim).weight("s", layers * dim, 64);
    net.node("Reshape", List.of("styles", "numbers"), "all");
    net.node("MatMul", List.of("all", "s"), "flat").integers("grid", -1, 1, 8, 8);
    net.node("Reshape", List.of("flat", "grid"), "map0");
    for (int layer = 0; layer < layers; layer++) {
      net.input("noise" + layer, FLOAT, -1, 1, 8, 8);
      net.node("Add", List.of("map" + layer, "noise" + layer), "map" + (layer + 1));
    }
    net.node("Tanh", List.of("map" + layers), "image");
    return net.output("image", -1, 1, 8, 8);
  }

  /** Pictures [N, 1, 2, 2] to features [N, 4], which are the pixels, and classes [N, 3]. */
  static OnnxBuilder judging() {
    OnnxBuilder net = new OnnxBuilder().input("image", FLOAT, -1, 1, 2, 2);
    net.integers("shape", -1, 4).node("Reshape", List.of("image", "shape"), "features");
    net.weight("w", 4, 3).node("MatMul", List.of("features", "w"), "class");
    return net.output("class", -1, 3).output("features", -1, 4);
  }

  private static OnnxBuilder upsampled(OnnxBuilder net, String from, int dim, int[] size) {
    int channels = size[0];
    int width = size[1];
    int base = size[2];
    net.weight("w0", dim, width * 2 * base * base).node("MatMul", List.of(from, "w0"), "flat");
    net.integers("shape", -1, 2L * width, base, base);
    net.node("Reshape", List.of("flat", "shape"), "grid").node("Relu", List.of("grid"), "a0");
    net.weight("w1", 2 * width, width, 4, 4);
    net.node("ConvTranspose", List.of("a0", "w1"), "h1", twice());
    net.node("Relu", List.of("h1"), "a1").weight("w2", width, channels, 4, 4);
    net.node("ConvTranspose", List.of("a1", "w2"), "h2", twice());
    net.node("Tanh", List.of("h2"), "image");
    return net.output("image", -1, channels, 4L * base, 4L * base);
  }

  /** Kernel 4, stride 2, padding 1: twice the height and width. */
  private static AttributeProto[] twice() {
    return new AttributeProto[] {
      ints("kernel_shape", 4, 4), ints("strides", 2, 2), ints("pads", 1, 1, 1, 1)
    };
  }

  private static AttributeProto axis(long axis) {
    return AttributeProto.newBuilder()
        .setName("axis")
        .setType(AttributeProto.AttributeType.INT)
        .setI(axis)
        .build();
  }

  /** A loop whose condition never fails; its output would be the latent. */
  static OnnxBuilder endless() {
    OnnxBuilder body = new OnnxBuilder();
    body.input("i", INT64).input("go", OnnxBuilder.BOOL).input("carried", FLOAT, -1, LATENT);
    body.node("Identity", List.of("go"), "on").node("Identity", List.of("carried"), "next");
    body.graph.addOutput(OnnxBuilder.value("on", OnnxBuilder.BOOL));
    body.output("next", -1, LATENT);
    OnnxBuilder net = new OnnxBuilder().input("latent", FLOAT, -1, LATENT);
    net.truth("forever").node("Loop", List.of("", "forever", "latent"), "last", subgraph(body));
    net.integers("shape", -1, 1, 3, 4).node("Reshape", List.of("last", "shape"), "image");
    return net.output("image", -1, 1, 3, 4);
  }

  private static AttributeProto subgraph(OnnxBuilder body) {
    return AttributeProto.newBuilder()
        .setName("body")
        .setType(AttributeProto.AttributeType.GRAPH)
        .setG(body.graph.setName("body"))
        .build();
  }
}

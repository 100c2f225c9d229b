package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import java.util.Set;

/**
 * Looks through an ONNX file, before ONNX Runtime does, for what a bundle may not contain: data
 * kept in other files, which could be any file of this machine; operators that are not ONNX's own;
 * versions newer than this runtime. One method per message of onnx.proto, with its field numbers.
 */
final class OnnxScan {
  /** The newest versions that the ONNX Runtime of this build runs. */
  static final int MAX_IR = 13;

  static final int MAX_OPSET = 26;

  private static final Set<String> STANDARD_DOMAINS = Set.of("", "ai.onnx");
  private static final int MAX_DEPTH = 16;
  private static final int EXTERNAL = 1;

  private final String file;
  private long ir;
  private long opset;
  private boolean hasNodes;
  private int depth;

  private OnnxScan(String file) {
    this.file = file;
  }

  /**
   * @throws ModelException if the bytes are not an ONNX model that may be loaded
   */
  static void check(String file, byte[] onnx) {
    OnnxScan scan = new OnnxScan(file);
    boolean whole = true;
    try {
      scan.model(new ProtoReader(onnx));
    } catch (IllegalArgumentException e) {
      whole = false;
    }
    if (!whole || scan.ir < 1 || scan.opset < 1 || !scan.hasNodes) {
      throw scan.refusal("is not an ONNX model, or only a part of one");
    }
    scan.checkVersion("IR version", scan.ir, MAX_IR);
    scan.checkVersion("opset", scan.opset, MAX_OPSET);
  }

  private void checkVersion(String what, long found, int newest) {
    if (found > newest) {
      throw refusal(
          "needs a newer runtime: its %s is %d, and this one reads up to %d"
              .formatted(what, found, newest));
    }
  }

  private void model(ProtoReader in) {
    while (in.next()) {
      switch (in.field()) {
        case 1 -> ir = in.number();
        case 7 -> graph(in.message());
        case 8 -> operatorSet(in.message());
        case 25 -> function(in.message());
        default -> {}
      }
    }
  }

  private void operatorSet(ProtoReader in) {
    String domain = "";
    long version = 0;
    while (in.next()) {
      switch (in.field()) {
        case 1 -> domain = in.text();
        case 2 -> version = in.number();
        default -> {}
      }
    }
    // A domain may be listed and not used; a custom one is found where a node uses it.
    if (STANDARD_DOMAINS.contains(domain)) {
      opset = version;
    }
  }

  private void function(ProtoReader in) {
    while (in.next()) {
      if (in.field() == 7) {
        node(in.message());
      }
    }
  }

  private void graph(ProtoReader in) {
    if (++depth > MAX_DEPTH) {
      throw refusal("has graphs nested too deeply");
    }
    while (in.next()) {
      switch (in.field()) {
        case 1 -> node(in.message());
        case 5 -> tensor(in.message());
        case 15 -> sparseTensor(in.message());
        default -> {}
      }
    }
    depth--;
  }

  private void node(ProtoReader in) {
    String operator = "";
    String domain = "";
    while (in.next()) {
      switch (in.field()) {
        case 4 -> operator = in.text();
        case 5 -> attribute(in.message());
        case 7 -> domain = in.text();
        default -> {}
      }
    }
    hasNodes = true;
    if (!STANDARD_DOMAINS.contains(domain)) {
      throw refusal(
          "uses the operator %s of %s; allowed are ONNX's own operators"
              .formatted(Check.quoted(operator), Check.quoted(domain)));
    }
  }

  private void attribute(ProtoReader in) {
    while (in.next()) {
      switch (in.field()) {
        case 5, 10 -> tensor(in.message());
        case 6, 11 -> graph(in.message());
        case 22, 23 -> sparseTensor(in.message());
        default -> {}
      }
    }
  }

  private void sparseTensor(ProtoReader in) {
    while (in.next()) {
      if (in.field() == 1 || in.field() == 2) {
        tensor(in.message());
      }
    }
  }

  private void tensor(ProtoReader in) {
    while (in.next()) {
      if (in.field() == 13 || (in.field() == 14 && (int) in.number() == EXTERNAL)) {
        throw refusal("keeps data in another file; allowed are models in one file");
      }
    }
  }

  private ModelException refusal(String sentence) {
    return new ModelException(file + " " + sentence);
  }
}

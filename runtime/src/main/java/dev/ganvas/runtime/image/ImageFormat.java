package dev.ganvas.runtime.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The common formats of image files, recognised by how a file begins, not by its name. */
public enum ImageFormat {
  PNG("png") {
    @Override
    boolean begins(String head) {
      return head.startsWith("\u0089PNG\r\n\u001a\n");
    }
  },
  JPEG("jpg", "jpeg") {
    @Override
    boolean begins(String head) {
      return head.startsWith("\u00ff\u00d8\u00ff");
    }
  },
  WEBP("webp") {
    @Override
    boolean begins(String head) {
      return head.startsWith("RIFF") && head.startsWith("WEBP", 8);
    }
  },
  GIF("gif") {
    @Override
    boolean begins(String head) {
      return head.startsWith("GIF87a") || head.startsWith("GIF89a");
    }
  };

  /** How many bytes tell the format. */
  public static final int HEAD_BYTES = 12;

  private final List<String> extensions;

  ImageFormat(String... extensions) {
    this.extensions = List.of(extensions);
  }

  /** The format of a file that begins with {@code head}; empty if it is none of these. */
  public static Optional<ImageFormat> of(byte[] head) {
    int length = Math.min(head.length, HEAD_BYTES);
    String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
    return Arrays.stream(values()).filter(format -> format.begins(text)).findFirst();
  }

  /** Whether a file of this name claims to be of this format. */
  public boolean isNamedBy(String fileName) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return extensions.contains(extension);
  }

  /**
   * @param head one character per byte
   */
  abstract boolean begins(String head);
}

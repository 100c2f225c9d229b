package dev.ganvas.web.media;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What a picture's file is called after.
 *
 * @param label null if there is none
 * @param extension such as {@code png}
 */
public record ZipName(String model, String label, long seed, String extension) {
  private static final int MAX_PART = 40;

  /** A name such as {@code 0001-fashion-cgan-Sneaker-seed7.png}, unique by its number. */
  String numbered(int number) {
    String middle = label == null ? "" : safe(label) + "-";
    return String.format(
        Locale.ROOT, "%04d-%s-%sseed%d.%s", number, safe(model), middle, seed, safe(extension));
  }

  /** Keeps letters and digits of every script; nothing that a file system could understand. */
  private static String safe(String part) {
    String composed = Normalizer.normalize(part, Normalizer.Form.NFC);
    String plain = composed.replaceAll("[^\\p{L}\\p{N}]+", "-");
    int length = Math.min(plain.codePointCount(0, plain.length()), MAX_PART);
    return plain.substring(0, plain.offsetByCodePoints(0, length));
  }
}

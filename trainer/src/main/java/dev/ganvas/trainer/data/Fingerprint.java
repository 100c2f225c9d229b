package dev.ganvas.trainer.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A sha256 in the making. Texts and lists carry their length, so that no two sequences agree. */
final class Fingerprint {
  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256, which every Java must have", e);
    }
  }

  Fingerprint add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  Fingerprint add(long number) {
    return add(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  Fingerprint add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return add(bytes.length).add(bytes);
  }

  Fingerprint add(List<String> texts) {
    add(texts.size());
    texts.forEach(this::add);
    return this;
  }

  /** The 64 hexadecimal digits; nothing can be added afterwards. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}

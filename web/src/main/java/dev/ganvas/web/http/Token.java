package dev.ganvas.web.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that clients share with the server, and the cookie that stands for it. */
final class Token {
  static final String COOKIE = "ganvas-token";

  private static final String MAC = "HmacSHA256";

  private final byte[] key;

  Token(String secret) {
    this.key = bytes(secret);
  }

  boolean isSecret(String sent) {
    return MessageDigest.isEqual(mac(bytes(sent)), mac(key));
  }

  boolean isCookie(String sent) {
    return MessageDigest.isEqual(bytes(sent), bytes(cookie()));
  }

  /** Not the secret itself, which may hold characters that a cookie must not. */
  String cookie() {
    return HexFormat.of().formatHex(mac(bytes(COOKIE)));
  }

  /** Of one length whatever was sent, so that comparing takes one time. */
  private byte[] mac(byte[] message) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + MAC, e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

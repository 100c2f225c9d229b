package dev.ganvas.web.http;

import java.util.Set;

/** HTTP's methods. */
final class Methods {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OTHERS = Set.of("POST", "PUT", "PATCH", "DELETE");

  private Methods() {}

  /** Whether a request of this method never changes anything. */
  static boolean isSafe(String method) {
    return SAFE.contains(method);
  }

  static boolean isRead(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }

  /** The method, or "OTHER": figures are kept for each, so that their number must be bounded. */
  static String known(String method) {
    return SAFE.contains(method) || OTHERS.contains(method) ? method : "OTHER";
  }
}

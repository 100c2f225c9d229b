package dev.ganvas.web.http;

import java.util.Map;

/** One file of the page. */
final class PageFile {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml; charset=utf-8",
          "json", "application/json",
          "webmanifest", "application/manifest+json",
          "png", "image/png",
          "woff2", "font/woff2");

  private final String type;
  private final byte[] bytes;
  private final Tag tag;

  PageFile(String type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
    this.tag = Tag.of(bytes);
  }

  /** Whether files of this name belong on a page. */
  static boolean isServed(String name) {
    return TYPES.containsKey(ending(name));
  }

  static PageFile of(String name, byte[] bytes) {
    return new PageFile(TYPES.get(ending(name)), bytes);
  }

  String type() {
    return type;
  }

  byte[] bytes() {
    return bytes;
  }

  Tag tag() {
    return tag;
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}

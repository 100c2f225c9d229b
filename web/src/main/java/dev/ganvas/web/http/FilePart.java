package dev.ganvas.web.http;

/** A file of a form. */
public final class FilePart {
  private final String name;
  private final byte[] bytes;

  FilePart(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** The name of the field, not of the file. */
  public String name() {
    return name;
  }

  /** The content; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }
}

package dev.ganvas.web.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that gets its name when it is whole; until then, and if it never is, nobody sees it. */
public final class WholeFile implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path part;
  private final Existing existing;
  private final OutputStream out;

  private WholeFile(Path target, Existing existing) throws IOException {
    this.target = target;
    this.part = target.resolveSibling("." + target.getFileName() + ".part");
    this.existing = existing;
    this.out = new BufferedOutputStream(new Named(Files.newOutputStream(part), target), BUFFER);
  }

  /** Begins a file, in a directory that is made if need be. */
  public static WholeFile begin(Path target, Existing existing) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    return new WholeFile(target, existing);
  }

  /** Writes a file whose content is at hand, as {@link #begin}. */
  public static void write(Path target, byte[] content, Existing existing) throws IOException {
    try (WholeFile file = begin(target, existing)) {
      file.out.write(content);
      file.keep();
    }
  }

  /** Takes the content. */
  public OutputStream out() {
    return out;
  }

  /** Ends the file and gives it its name. */
  public void keep() throws IOException {
    out.close();
    existing.move(part, target);
  }

  /** Discards the file unless it was kept. */
  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Java's "No space left on device" does not say where; this does. */
  private static final class Named extends FilterOutputStream {
    private final Path file;

    Named(OutputStream out, Path file) {
      super(out);
      this.file = file;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (FileSystemException e) {
        throw e;
      } catch (IOException e) {
        throw new FileSystemException(file.toString(), null, e.getMessage());
      }
    }
  }
}

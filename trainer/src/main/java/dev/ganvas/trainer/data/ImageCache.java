package dev.ganvas.trainer.data;

import dev.ganvas.trainer.WholeFile;
import dev.ganvas.trainer.data.FolderListing.Picture;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decoded pictures kept for the next start. The file is named after all that they depend on, and
 * holds their {@link Dataset#hash() hash}, the length of one, and then one after the other.
 */
final class ImageCache {
  private static final Logger log = LoggerFactory.getLogger(ImageCache.class);
  private static final int HASH_DIGITS = 64;

  private final Path file;
  private final int pictures;
  private final int plane;

  private ImageCache(Path file, int pictures, int plane) {
    this.file = file;
    this.pictures = pictures;
    this.plane = plane;
  }

  static ImageCache in(Home home, FolderListing listing, ImageSettings settings) {
    Fingerprint key =
        new Fingerprint()
            .add(listing.directory().toAbsolutePath().normalize().toString())
            .add(settings.pixels())
            .add(settings.channels().orElse(0))
            .add(settings.background().getRGB());
    for (Picture picture : listing.pictures()) {
      key.add(picture.path()).add(picture.bytes()).add(picture.modifiedMillis());
    }
    Path file = home.cache().resolve(key.hex() + ".bin");
    return new ImageCache(file, listing.pictures().size(), settings.pixels() * settings.pixels());
  }

  /** Returns what was saved; empty if nothing was, or if it is no longer whole. */
  Optional<Images> load(Function<byte[][], Images> wrap) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      String hash = new String(in.readNBytes(HASH_DIGITS), StandardCharsets.US_ASCII);
      Images images = wrap.apply(readPixels(in));
      if (images.hash().equals(hash)) {
        return Optional.of(images);
      }
      log.info("{} has changed; decoding again", file);
    } catch (IOException e) {
      log.info("{} is not whole; decoding again", file, e);
    }
    return Optional.empty();
  }

  private byte[][] readPixels(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length != plane && length != 3 * plane) {
      throw new IOException("A picture of %d bytes is not of the size asked".formatted(length));
    }
    byte[][] pixels = new byte[pictures][];
    for (int index = 0; index < pictures; index++) {
      pixels[index] = in.readNBytes(length);
      if (pixels[index].length < length) {
        throw new EOFException("It ends in picture %d of %d".formatted(index, pictures));
      }
    }
    return pixels;
  }

  /** Keeps the pictures; where that is not possible they only have to be decoded again. */
  void save(Images images) {
    try {
      WholeFile.write(
          file,
          raw -> {
            DataOutputStream out = new DataOutputStream(raw);
            out.writeBytes(images.hash());
            out.writeInt(images.bytes(0).length);
            for (int index = 0; index < images.size(); index++) {
              out.write(images.bytes(index));
            }
          });
    } catch (IOException e) {
      log.warn("Decoded pictures are not kept for the next start: {} cannot be written", file);
    }
  }
}

package dev.ganvas.web.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.ganvas.models.Check;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes pictures into a zip file one by one, and at its end {@code manifest.json}: what each was
 * made from. If a picture cannot be made, the file is left without an end, so that nobody takes it
 * for whole.
 */
public final class ZipStream {
  /** The most pictures in one file. */
  public static final int MAX_PICTURES = 20_000;

  /** The name of the list at the end. */
  public static final String MANIFEST = "manifest.json";

  /** Zip files know no earlier one. */
  private static final Instant FIRST_TIME = Instant.parse("1980-01-02T00:00:00Z");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ZipOutputStream zip;
  private final ArrayNode manifest = MAPPER.createArrayNode();
  private Instant newest = FIRST_TIME;
  private int number;

  private ZipStream(OutputStream target) {
    zip = new ZipOutputStream(target);
  }

  /**
   * Writes all pictures; {@code target} is left open.
   *
   * @throws IllegalArgumentException if there are more than {@link #MAX_PICTURES}
   */
  public static void write(OutputStream target, Iterator<ZipPicture> pictures) throws IOException {
    ZipStream stream = new ZipStream(target);
    while (pictures.hasNext()) {
      stream.add(pictures.next());
    }
    byte[] list = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(stream.manifest);
    stream.store(MANIFEST, list, stream.newest);
    stream.zip.finish();
    stream.zip.flush();
  }

  private void add(ZipPicture picture) throws IOException {
    Check.that(number < MAX_PICTURES, "a zip file takes at most %d pictures", MAX_PICTURES);
    number++;
    Optional<byte[]> bytes = picture.content().bytes();
    if (bytes.isEmpty()) {
      return;
    }
    String file = picture.file().numbered(number);
    store(file, bytes.get(), picture.time());
    list(file, picture);
    newest = picture.time().isAfter(newest) ? picture.time() : newest;
  }

  /** Pictures are packed already, so they are stored as they are. */
  private void store(String file, byte[] bytes, Instant time) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    ZipEntry entry = new ZipEntry(file);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(checksum.getValue());
    entry.setLastModifiedTime(FileTime.from(time));
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private void list(String file, ZipPicture picture) throws JsonProcessingException {
    ZipName name = picture.file();
    manifest
        .addObject()
        .put("file", file)
        .put("model", name.model())
        .put("seed", Long.toString(name.seed()))
        .put("label", name.label())
        .set("recipe", MAPPER.readTree(picture.recipe()));
  }
}

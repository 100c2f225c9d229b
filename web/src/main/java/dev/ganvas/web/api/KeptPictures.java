package dev.ganvas.web.api;

import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.store.Filter;
import dev.ganvas.web.store.JobRow;
import dev.ganvas.web.store.Page;
import dev.ganvas.web.store.PictureRow;
import dev.ganvas.web.store.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The pictures of the store, decoded, and any number of them without holding them all. */
public final class KeptPictures {
  private final Store store;

  public KeptPictures(Store store) {
    this.store = store;
  }

  /** The file of a picture as it is kept. */
  byte[] png(PictureRow row) {
    return store.pictures().png(row).orElseThrow(KeptPictures::gone);
  }

  static HttpFailure gone() {
    return new HttpFailure(410, "the file of this picture is gone; its recipe can make it again");
  }

  /** A picture in the format that is wanted; empty if its file is gone. */
  Optional<byte[]> file(PictureRow row, Format format) {
    return store
        .pictures()
        .png(row)
        .map(png -> format.isKept() ? png : format.encode(decode(png), row.recipe()));
  }

  Pixels pixels(PictureRow row) {
    return decode(png(row));
  }

  /** The rows of a job in order. */
  List<PictureRow> rowsOf(long job) {
    return store.pictures().ofJob(job);
  }

  /**
   * The rows of a job in order.
   *
   * @throws HttpFailure 409 if there are none
   */
  List<PictureRow> someOf(JobRow job) {
    List<PictureRow> rows = rowsOf(job.id());
    if (rows.isEmpty()) {
      throw new HttpFailure(409, "the job has no pictures yet");
    }
    return rows;
  }

  /** How many pictures a filter lets pass. */
  long count(Filter filter) {
    return store.pictures().search(filter, Optional.empty(), 1).total();
  }

  /** All pictures that a filter lets pass, newest first, read page by page. */
  Iterator<PictureRow> all(Filter filter) {
    return new Iterator<>() {
      private Iterator<PictureRow> page = Collections.emptyIterator();
      private Optional<Long> next = Optional.empty();
      private boolean last;

      @Override
      public boolean hasNext() {
        if (!page.hasNext() && !last) {
          Page read = store.pictures().search(filter, next, Page.LARGEST);
          page = read.pictures().iterator();
          next = read.next();
          last = next.isEmpty();
        }
        return page.hasNext();
      }

      @Override
      public PictureRow next() {
        if (!hasNext()) {
          throw new NoSuchElementException("there are no more pictures");
        }
        return page.next();
      }
    };
  }

  /** Our own files need none of the care that those of strangers do. */
  static Pixels decode(byte[] png) {
    try {
      return Pixels.of(ImageIO.read(new ByteArrayInputStream(png)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ids as "1-50,77": at most {@code most} of them. */
  static List<Long> ids(String text, int most) {
    List<Long> ids = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String[] ends = part.split("-", 2);
      long first = Ids.in("ids", ends[0]);
      long end = ends.length == 1 ? first : Ids.in("ids", ends[1]);
      if (end < first || end - first >= most - ids.size()) {
        throw HttpFailure.field(
            "ids", "ids are not 1 to %d numbers or spans of them".formatted(most));
      }
      for (long id = first; id <= end; id++) {
        ids.add(id);
      }
    }
    return ids;
  }
}

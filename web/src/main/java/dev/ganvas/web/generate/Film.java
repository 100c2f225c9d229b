package dev.ganvas.web.generate;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.web.file.Existing;
import dev.ganvas.web.file.WholeFile;
import dev.ganvas.web.media.Enlarge;
import dev.ganvas.web.media.Gif;
import dev.ganvas.web.media.GifTiming;
import dev.ganvas.web.media.Mp4;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Where the frames of a walk go.
 *
 * @param fps pictures a second
 */
record Film(Path file, Existing existing, Form form, int fps) {
  /** Small frames are enlarged to this, so that somebody can see them. */
  private static final int LEAST_SIDE = 128;

  private enum Form {
    GIF,
    MP4,
    DIRECTORY
  }

  /**
   * @throws IllegalArgumentException if no film can be there
   */
  static Film of(Path file, Existing existing, int fps) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    Check.that(
        !name.matches(".*\\.(png|webm|avi|mov|mkv|jpe?g|webp|npz|zip)"),
        "--out is %s; allowed are .gif, .mp4 and the name of a directory",
        file);
    if (!name.endsWith(".gif") && !name.endsWith(".mp4")) {
      Check.that(
          existing == Existing.REPLACE || !Files.exists(file),
          "%s is there already; name another directory with --out, or allow --overwrite",
          file);
      return new Film(file, existing, Form.DIRECTORY, fps);
    }
    existing.check(file);
    boolean gif = name.endsWith(".gif");
    Check.within("fps", fps, 1, gif ? 50 : 60);
    return new Film(file, existing, gif ? Form.GIF : Form.MP4, fps);
  }

  /** Takes all frames. */
  void write(Iterator<Picture> frames) throws IOException {
    switch (form) {
      case GIF -> gif(enlarged(frames));
      case MP4 -> mp4(enlarged(frames));
      case DIRECTORY -> directory(frames);
    }
  }

  private static Iterator<Pixels> enlarged(Iterator<Picture> frames) {
    Iterable<Picture> all = () -> frames;
    Stream<Picture> stream = StreamSupport.stream(all.spliterator(), false);
    return stream.map(frame -> Enlarge.toReach(frame.pixels(), LEAST_SIDE)).iterator();
  }

  private void gif(Iterator<Pixels> frames) throws IOException {
    try (WholeFile whole = WholeFile.begin(file, existing)) {
      Gif.write(whole.out(), frames, GifTiming.ofFps(fps));
      whole.keep();
    }
  }

  private void mp4(Iterator<Pixels> frames) throws IOException {
    try (WholeFile whole = WholeFile.begin(file, existing)) {
      Mp4.write(whole::out, frames, fps);
      whole.keep();
    }
  }

  private void directory(Iterator<Picture> frames) throws IOException {
    Files.createDirectories(file);
    for (int frame = 0; frames.hasNext(); frame++) {
      Path target = file.resolve("%04d.png".formatted(frame));
      WholeFile.write(target, frames.next().png(), existing);
    }
  }
}

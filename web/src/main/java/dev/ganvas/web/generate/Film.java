package dev.ganvas.web.generate;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.image.Enlarge;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.web.file.Existing;
import dev.ganvas.web.file.WholeFile;
import dev.ganvas.web.media.Gif;
import dev.ganvas.web.media.GifTiming;
import dev.ganvas.web.media.VideoFormat;
import java.io.IOException;
import java.io.InputStream;
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
  /** Small frames of a GIF are enlarged to this, so that somebody can see them. */
  private static final int LEAST_SIDE = 128;

  private interface Form {
    void write(Film film, Iterator<Picture> frames) throws IOException;
  }

  /**
   * @throws IllegalArgumentException if no film can be there
   */
  static Film of(Path file, Existing existing, int fps) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    Check.that(
        !name.matches(".*\\.(png|avi|mov|mkv|jpe?g|webp|npz|zip)"),
        "--out is %s; allowed are .gif, .mp4, .webm and the name of a directory",
        file);
    if (name.endsWith(".gif")) {
      return oneFile(file, existing, Film::gif, fps, GifTiming.MAX_FPS);
    }
    for (VideoFormat format : VideoFormat.values()) {
      if (name.endsWith("." + format.extension())) {
        Form video = (film, frames) -> film.video(format, frames);
        return oneFile(file, existing, video, fps, VideoFormat.MAX_FPS);
      }
    }
    Check.that(
        existing == Existing.REPLACE || !Files.exists(file),
        "%s is there already; name another directory with --out, or allow --overwrite",
        file);
    return new Film(file, existing, Film::directory, fps);
  }

  private static Film oneFile(Path file, Existing existing, Form form, int fps, int most) {
    existing.check(file);
    return new Film(file, existing, form, Check.within("fps", fps, 1, most));
  }

  /** Takes all frames. */
  void write(Iterator<Picture> frames) throws IOException {
    form.write(this, frames);
  }

  private static Stream<Pixels> pixels(Iterator<Picture> frames) {
    Iterable<Picture> all = () -> frames;
    return StreamSupport.stream(all.spliterator(), false).map(Picture::pixels);
  }

  private void gif(Iterator<Picture> frames) throws IOException {
    try (WholeFile whole = WholeFile.begin(file, existing)) {
      Stream<Pixels> enlarged = pixels(frames).map(each -> Enlarge.toReach(each, LEAST_SIDE));
      Gif.write(whole.out(), enlarged.iterator(), GifTiming.ofFps(fps));
      whole.keep();
    }
  }

  private void video(VideoFormat format, Iterator<Picture> frames) throws IOException {
    try (WholeFile whole = WholeFile.begin(file, existing);
        InputStream film = format.read(pixels(frames).iterator(), fps)) {
      film.transferTo(whole.out());
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

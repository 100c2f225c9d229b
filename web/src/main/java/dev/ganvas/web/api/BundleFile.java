package dev.ganvas.web.api;

import dev.ganvas.models.Check;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Tag;
import dev.ganvas.web.shelf.Model;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A file for people that a bundle may have beside its card. */
enum BundleFile {
  /** A picture of what the model makes. */
  PREVIEW("preview", "preview.png", Format.PNG),
  /** What was measured, as a page of its own. */
  REPORT("report", "report.html", "text/html; charset=utf-8");

  private static final int MAX_BYTES = 32 << 20;

  private final String what;
  private final String file;
  private final String type;

  BundleFile(String what, String file, String type) {
    this.what = what;
    this.file = file;
    this.type = type;
  }

  /** Where it is, if the bundle has it; no link, which may lead anywhere. */
  Optional<Path> in(Model model) {
    return Optional.of(model.directory().resolve(file))
        .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS));
  }

  /** Answers with it, or that the client has it. */
  void answer(Context context, Model model) throws IOException {
    Path path = in(model).orElseThrow(this::none);
    try {
      byte[] bytes = read(path);
      if (!Tag.of(bytes).matches(context)) {
        context.contentType(type).result(bytes);
      }
    } catch (NoSuchFileException e) {
      throw none(); // it has just gone
    }
  }

  private HttpFailure none() {
    return HttpFailure.notFound("this model has no " + what);
  }

  private byte[] read(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      Check.that(bytes.length <= MAX_BYTES, "the %s is too large to be shown", what);
      return bytes;
    }
  }
}

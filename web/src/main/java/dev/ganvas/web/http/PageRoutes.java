package dev.ganvas.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Set;

/**
 * The studio's page and the two libraries it uses. What there is is listed once, at the start, and
 * held in memory: an address is looked up, never made into a path.
 */
public final class PageRoutes implements Routes {
  private final Map<String, PageFile> files;

  private PageRoutes(Map<String, PageFile> files) {
    this.files = Map.copyOf(files);
  }

  /** The page in the class path folder "studio". */
  public static PageRoutes load() {
    return new PageRoutes(PageFolder.all());
  }

  @Override
  public Set<String> openPaths() {
    return files.keySet();
  }

  @Override
  public void addTo(RoutesConfig routes) {
    // Routes are tried one after the other, and the libraries have hundreds of files.
    routes.get(PageFolder.LIBRARIES + "/{library}/<file>", this::answerLibrary);
    files.forEach(
        (path, file) -> {
          if (!path.startsWith(PageFolder.LIBRARIES)) {
            routes.get(path, context -> answer(context, file));
          }
        });
  }

  private void answerLibrary(Context context) {
    PageFile file = files.get(context.path());
    if (file == null) {
      throw HttpFailure.notFound("there is no such file in this library");
    }
    answer(context, file);
  }

  private static void answer(Context context, PageFile file) {
    context.header("Cache-Control", "no-cache").header("ETag", file.tag());
    if (file.isKnown(context.header("If-None-Match"))) {
      context.status(304);
    } else {
      context.contentType(file.type()).result(file.bytes());
    }
  }
}

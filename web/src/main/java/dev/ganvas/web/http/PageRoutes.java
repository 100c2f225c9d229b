package dev.ganvas.web.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
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
    // One for each folder: routes are tried one after the other, and there are hundreds of files.
    files.keySet().stream()
        .map(path -> folder(path).map(folder -> folder + "<file>").orElse(path))
        .distinct()
        .forEach(pattern -> routes.get(pattern, this::answer));
  }

  /** The outermost folder of {@code path}, as "/js/". */
  private static Optional<String> folder(String path) {
    int end = path.indexOf('/', 1);
    return end < 0 ? Optional.empty() : Optional.of(path.substring(0, end + 1));
  }

  private void answer(Context context) {
    PageFile file = files.get(context.path());
    if (file == null) {
      throw HttpFailure.notFound("the page has no such file");
    }
    if (!file.tag().matches(context)) {
      context.contentType(file.type()).result(file.bytes());
    }
  }
}

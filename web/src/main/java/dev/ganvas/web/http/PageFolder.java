package dev.ganvas.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what the page is made of in the class path, whether that is folders or jars. */
final class PageFolder {
  private static final String LIBRARIES = "/lib";

  /** Copies of a library for programmers and for servers. */
  private static final Pattern OTHER_BUILDS = Pattern.compile("(development|node)/");

  private static final String PAGE = "/studio";
  private static final String INDEX = "/index.html";

  private PageFolder() {}

  /** Every file of the page and its libraries by its path in URLs. */
  static Map<String, PageFile> all() {
    Map<String, PageFile> files = new TreeMap<>();
    files.putAll(under(PAGE, ""));
    for (String library : List.of("lit-html", "uplot")) {
      files.putAll(under(webJar(library), LIBRARIES + "/" + library));
    }
    if (files.containsKey(INDEX)) {
      files.put("/", files.get(INDEX));
    }
    return files;
  }

  private static Map<String, PageFile> under(String folder, String prefix) {
    URL url = PageFolder.class.getResource(folder);
    if (url == null) {
      return Map.of();
    }
    try {
      if (!url.getProtocol().equals("jar")) {
        return read(Path.of(url.toURI()), prefix);
      }
      URI jar = URI.create(url.toString().replaceFirst("!.*", "!/"));
      try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
        return read(files.getPath(folder), prefix);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class path entry has a name that is no URI", e);
    }
  }

  private static Map<String, PageFile> read(Path folder, String prefix) throws IOException {
    Map<String, PageFile> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (PageFile.isServed(name) && !OTHER_BUILDS.matcher(name).lookingAt()) {
          files.put(prefix + "/" + name, PageFile.of(name, Files.readAllBytes(path)));
        }
      }
    }
    return files;
  }

  /** The folder of a WebJar, which has the version in its name. */
  private static String webJar(String library) {
    String about = "/META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(library);
    try (InputStream properties = PageFolder.class.getResourceAsStream(about)) {
      Properties pom = new Properties();
      pom.load(properties);
      return "/META-INF/resources/webjars/%s/%s".formatted(library, pom.getProperty("version"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

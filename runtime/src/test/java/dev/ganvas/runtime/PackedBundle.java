package dev.ganvas.runtime;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** A bundle packed into the jar of an application that embeds the runtime. */
final class PackedBundle {
  private PackedBundle() {}

  /** The application's own class, beside which its bundle lies. */
  static final class Application {}

  static Bundle read(Path bundle, Path jar) throws Exception {
    String type = Application.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      put(out, type, Application.class.getResourceAsStream("/" + type).readAllBytes());
      for (String name : List.of("card.json", "generator.onnx")) {
        put(out, "bundles/colours/" + name, Files.readAllBytes(bundle.resolve(name)));
      }
    }
    URL[] urls = {jar.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, null)) {
      return Bundle.read(loader.loadClass(Application.class.getName()), "/bundles/colours");
    }
  }

  private static void put(JarOutputStream out, String name, byte[] bytes) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(bytes, 0, bytes.length);
  }
}

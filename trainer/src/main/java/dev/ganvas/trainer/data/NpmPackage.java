package dev.ganvas.trainer.data;

import dev.ganvas.models.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A package of npm. With npm on this machine it is npm that downloads it, from where it is told to;
 * without, the public registry is asked.
 *
 * @param version exactly
 * @param sha256 of its archive
 * @param kept what of it is wanted, files and directories, and how that is called here
 */
record NpmPackage(String name, String version, String sha256, Map<String, String> kept) {
  private static final String REGISTRY = "https://registry.npmjs.org";
  private static final Tool NPM = new Tool("npm");

  /** All that an archive of npm holds lies below this. */
  private static final String ROOT = "package";

  NpmPackage {
    kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
  }

  /**
   * Downloads the archive.
   *
   * @return where it is, in {@code directory}
   * @throws IOException with a sentence, if that is not possible
   */
  Path download(Path directory) throws IOException {
    Path archive = directory.resolve(name.replaceFirst("^@", "").replace('/', '-') + ending());
    if (NPM.exists()) {
      NPM.get(directory, id(), "pack", "--logs-max=0", "--no-update-notifier", id());
    } else {
      WebFile.download(address(), archive);
    }
    return archive;
  }

  /**
   * Puts what is wanted of an archive into a directory.
   *
   * @throws IOException with a sentence, if this is not the archive meant or cannot be unpacked
   */
  void unpack(Path archive, Path directory) throws IOException {
    String found = Sha256.of(Files.readAllBytes(archive));
    if (!found.equals(sha256)) {
      throw new IOException(
          "What came as %s is something else: its sha256 is %s, not %s"
              .formatted(id(), found, sha256));
    }
    Path all = Files.createTempDirectory(archive.getParent(), "unpacked");
    new Tool("tar").get(all, id(), "-xzf", archive.toAbsolutePath().toString());
    for (Map.Entry<String, String> entry : kept.entrySet()) {
      Files.move(all.resolve(ROOT).resolve(entry.getKey()), directory.resolve(entry.getValue()));
    }
  }

  /** How npm names it. */
  private String id() {
    return name + "@" + version;
  }

  /** Which of its files go where, for those who do it themselves. */
  String byHand() {
    return kept.entrySet().stream()
        .map(entry -> byHand(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private String byHand(String file, String as) {
    return "%s/%s of %s as %s".formatted(ROOT, file, address(), as);
  }

  private URI address() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return URI.create("%s/%s/-/%s%s".formatted(REGISTRY, name, last, ending()));
  }

  private String ending() {
    return "-%s.tgz".formatted(version);
  }
}

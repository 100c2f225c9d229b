package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ganvas.models.Release;
import dev.ganvas.models.card.ModelCard;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in examples/embed, built as a stranger would build it. */
class EmbedTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String VERSION = Release.VERSION;

  @TempDir Path home;
  private Path program;
  private Path repository;

  /** Puts our modules into a repository of the test, since nobody has installed them. */
  @BeforeEach
  void publishThisBuild() throws Exception {
    assumeTrue(File.separatorChar == '/', "the Maven wrapper is started as on Unix");
    program = Files.createDirectory(home.resolve("program"));
    repository = home.resolve("repository");
    Files.copy(ROOT.resolve("pom.xml"), published("ganvas", "pom"));
    Files.copy(ROOT.resolve("models/pom.xml"), published("ganvas-models", "pom"));
    Files.copy(ROOT.resolve("runtime/pom.xml"), published("ganvas-runtime", "pom"));
    pack(ModelCard.class, published("ganvas-models", "jar"));
    pack(Generator.class, published("ganvas-runtime", "jar"));
    Files.copy(ROOT.resolve("examples/embed/pom.xml"), program.resolve("pom.xml"));
    copy(ROOT.resolve("examples/embed/src"), program.resolve("src"));
    TestBundles.clothes(program.resolve("models/zoo/fashion-cgan"));
  }

  @Test
  void theFiveLinesRunAndDependOnLittle() throws Exception {
    Path tree = program.resolve("tree.txt");
    Path classPath = program.resolve("classpath.txt");
    run(
        ROOT.resolve("mvnw").toString(),
        "--batch-mode",
        "-Dmaven.repo.local=" + repository,
        "-Dmaven.repo.local.tail=" + System.getProperty("localRepository"),
        "package",
        "dependency:tree",
        "-DoutputFile=" + tree,
        "dependency:build-classpath",
        "-Dmdep.outputFile=" + classPath);

    assertThat(Files.readAllLines(tree).stream().skip(1).map(EmbedTest::artifact))
        .containsExactlyInAnyOrder(
            "dev.ganvas:ganvas-runtime",
            "dev.ganvas:ganvas-models",
            "com.microsoft.onnxruntime:onnxruntime",
            "com.fasterxml.jackson.core:jackson-databind",
            "com.fasterxml.jackson.core:jackson-core",
            "com.fasterxml.jackson.core:jackson-annotations",
            "org.slf4j:slf4j-api");

    String jars = "target/sneakers-1.0.jar" + File.pathSeparator + Files.readString(classPath);
    run(ChildJvm.JAVA, "-cp", jars, "example.Sneakers");
    assertThat(IntStream.range(7, 23).mapToObj(seed -> program.resolve(seed + ".png")))
        .allSatisfy(
            file -> assertThat(Recipe.read(Files.readAllBytes(file)).label()).isEqualTo("Sneaker"));
  }

  /** The group and the name in a line such as {@code +- org.slf4j:slf4j-api:jar:2:compile}. */
  private static String artifact(String line) {
    String[] parts = line.replaceFirst("^[^a-z]*", "").split(":");
    return parts[0] + ":" + parts[1];
  }

  private void run(String... command) throws Exception {
    Path output = program.resolve("output.txt");
    int code =
        new ProcessBuilder(command)
            .directory(program.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(output)).isZero();
  }

  private Path published(String artifact, String kind) throws IOException {
    Path directory = repository.resolve("dev/ganvas").resolve(artifact).resolve(VERSION);
    Files.createDirectories(directory);
    return directory.resolve("%s-%s.%s".formatted(artifact, VERSION, kind));
  }

  /** The classes beside {@code member}, which lie in a jar or a directory, as a jar. */
  private static void pack(Class<?> member, Path jar) throws IOException, URISyntaxException {
    Path classes = Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isRegularFile(classes)) {
      Files.copy(classes, jar);
      return;
    }
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Path file : files(classes)) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}

package dev.ganvas.trainer;

import ai.djl.Device;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.data.ImageSettings;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.data.TestImages;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.export.Export;
import dev.ganvas.trainer.recipe.Recipe;
import dev.ganvas.trainer.recipe.Recipes;
import dev.ganvas.trainer.recipe.Settings;
import dev.ganvas.trainer.run.DataSource;
import dev.ganvas.trainer.run.Learned;
import dev.ganvas.trainer.run.Session;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs that take a moment: narrow networks on pictures of noise. */
public final class TinyRuns {
  private static final int SIZE = 16;
  private static final Map<String, String> SMALL =
      Map.of("architecture.latent", "8", "architecture.width", "4", "batch", "8", "images", "64");

  private TinyRuns() {}

  /** A recipe made narrow, with more settings changed. */
  public static Recipe recipe(String name, Map<String, String> changes) {
    Map<String, String> all = new HashMap<>(SMALL);
    all.putAll(changes);
    return Settings.change(Recipes.named(name), all);
  }

  /** Writes grey pictures of two classes. */
  public static Path pictures(Path directory) throws IOException {
    for (int i = 0; i < 12; i++) {
      Path label = Files.createDirectories(directory.resolve(i % 2 == 0 ? "even" : "odd"));
      Files.write(label.resolve(i + ".png"), TestImages.encode(noise(i), "png"));
    }
    return directory;
  }

  private static BufferedImage noise(int seed) {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
    SeedStream random = SeedStream.of(seed, 0);
    for (int i = 0; i < SIZE * SIZE; i++) {
      image.getRaster().setSample(i % SIZE, i / SIZE, 0, random.nextInt(256));
    }
    return image;
  }

  /** Those pictures as they are. */
  public static DataSource source(Path pictures) {
    return new DataSource(pictures.toString(), ImageSettings.DEFAULT.withSize(SIZE));
  }

  /** Begins a run on them. */
  public static Session begin(Path runs, Recipe recipe, Path pictures) throws IOException {
    return Session.begin(
        runs, new Session.Start(recipe, source(pictures), 3), cpu(), Progress.NONE);
  }

  /** Begins a run, unless one began with the same. */
  public static Session goOnOrBegin(Path runs, Session.Start start) throws IOException {
    return Session.goOnOrBegin(runs, start, cpu(), Progress.NONE);
  }

  /** Goes on with a run. */
  public static Session resume(Path run) throws IOException {
    return Session.resume(run, cpu(), Progress.NONE);
  }

  /** Learns styles of two labels and writes them as a bundle; to be closed. */
  public static Learned styles(Path directory, Path bundle) throws IOException {
    Map<String, String> settings =
        Map.of("architecture.dim", "6", "condition.type", "label-projection");
    return learned(recipe("stylegan2", settings), directory, bundle);
  }

  /** Learns by a recipe and writes what is learned as a bundle; to be closed. */
  public static Learned learned(Recipe recipe, Path directory, Path bundle) throws IOException {
    try (Session session = begin(directory, recipe, pictures(directory.resolve("pictures")))) {
      session.play(List.of(), sentence -> {});
      Learned learned = Learned.of(session.run());
      Export.write(learned, bundle);
      return learned;
    }
  }

  private static Device cpu() {
    return Devices.choose("cpu");
  }
}

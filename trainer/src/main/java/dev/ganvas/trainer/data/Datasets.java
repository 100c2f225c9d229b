package dev.ganvas.trainer.data;

import dev.ganvas.models.Check;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opens, lists and fetches data sets. */
public final class Datasets {
  private static final List<KnownSet> KNOWN =
      List.of(
          new FashionMnist(),
          new Digits(),
          new Emoji(),
          new KnownMixture("ring", "8 Gaussians on a circle, 100,000 points", Mixture::ring),
          new KnownMixture("grid", "25 Gaussians on a grid, 100,000 points", Mixture::grid));

  private static final String HELD_OUT = "test";
  private static final String ASIDE = ":" + HELD_OUT;

  private final Home home;

  public Datasets(Home home) {
    this.home = home;
  }

  /**
   * What is known of a set without opening it.
   *
   * @param whereabouts where it lies, or how to get it
   */
  public record Entry(String name, String description, String licence, String whereabouts) {}

  /** Every set that has a name. */
  public List<Entry> list() {
    return KNOWN.stream()
        .map(set -> new Entry(set.name(), set.description(), set.licence(), set.whereabouts(home)))
        .toList();
  }

  /** Opens a data set as it comes, and without a word. */
  public Dataset open(String nameOrDirectory) throws IOException {
    return open(nameOrDirectory, ImageSettings.DEFAULT, Progress.NONE);
  }

  /**
   * Opens a set by its name or by name and part ({@code digits}, {@code digits:test}), a directory
   * of images or a directory of IDX files. Nothing is ever downloaded.
   *
   * @param settings for emoji or a directory of images; nothing may be asked of the others
   * @throws IllegalArgumentException if there is no such set, or if the settings do not fit it
   * @throws IOException with a sentence, if the set is not on this machine, broken or unreadable
   */
  public Dataset open(String nameOrDirectory, ImageSettings settings, Progress progress)
      throws IOException {
    String[] nameAndPart = nameOrDirectory.split(":", 2);
    Optional<KnownSet> known = find(nameAndPart[0]);
    if (known.isEmpty()) {
      return openDirectory(nameOrDirectory, settings, progress);
    }
    List<String> parts = known.get().parts();
    String part = nameAndPart.length == 2 ? nameAndPart[1] : parts.get(0);
    Check.oneOf("The part of " + nameAndPart[0], part, parts);
    return known.get().open(home, part, settings, progress);
  }

  /** The samples that a set of this name keeps aside for tests, if it does. */
  public Optional<Dataset> heldOut(String name, ImageSettings settings, Progress progress)
      throws IOException {
    boolean kept =
        find(name)
            .map(set -> set.parts().contains(HELD_OUT))
            .orElseGet(() -> new IdxDirectory(Path.of(name)).keepsAside());
    return kept ? Optional.of(open(name + ":" + HELD_OUT, settings, progress)) : Optional.empty();
  }

  private Dataset openDirectory(String name, ImageSettings settings, Progress progress)
      throws IOException {
    boolean aside = name.endsWith(ASIDE) && !Files.isDirectory(Path.of(name));
    Path directory = Path.of(aside ? name.substring(0, name.length() - ASIDE.length()) : name);
    Check.that(
        Files.isDirectory(directory),
        "There is no data set %s; allowed are %s, or a directory of images",
        name,
        names());
    IdxDirectory idx = new IdxDirectory(directory);
    if (idx.exists()) {
      settings.refuseFor(name);
      Split split = aside ? Split.TEST : Split.TRAIN;
      return idx.open(split, String.valueOf(directory.toAbsolutePath().normalize().getFileName()));
    }
    Check.that(
        !aside, "%s keeps no pictures aside; a test set is a directory of its own", directory);
    return new ImageFolder(directory, settings).open(home, progress);
  }

  /**
   * How many files of a directory of images are passed over, being none; 0 for other data sets.
   *
   * @throws IOException with a sentence, if something cannot be read
   */
  public int countIgnored(String nameOrDirectory) throws IOException {
    Path directory = Path.of(nameOrDirectory);
    boolean ofImages =
        find(nameOrDirectory.split(":", 2)[0]).isEmpty()
            && Files.isDirectory(directory)
            && !new IdxDirectory(directory).exists();
    return ofImages ? FolderListing.of(directory).ignored() : 0;
  }

  /**
   * Gets a set where a package client can, unless it is there already.
   *
   * @return where it is
   * @throws IllegalArgumentException if there is no such set
   * @throws IOException with a sentence that says what to put where, if it could not be got
   */
  public Path fetch(String name) throws IOException {
    KnownSet set =
        find(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There is no data set %s; allowed are %s".formatted(name, names())));
    return set.fetch(home);
  }

  private static Optional<KnownSet> find(String name) {
    return KNOWN.stream().filter(set -> set.name().equals(name)).findFirst();
  }

  private static String names() {
    return KNOWN.stream().map(KnownSet::name).collect(Collectors.joining(", "));
  }
}

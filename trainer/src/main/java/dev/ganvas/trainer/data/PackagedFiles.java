package dev.ganvas.trainer.data;

import dev.ganvas.models.Check;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a data set is read from, as packages bring it: installed with them, or fetched out of them
 * into the home.
 *
 * @param set the name of the data set
 * @param isWhole whether all of it is at a place
 * @param megabytes that fetching it takes
 * @param byHand what to put in place where it cannot be fetched, and where to get it
 */
record PackagedFiles(
    String set, Origin source, Predicate<Path> isWhole, int megabytes, String byHand) {
  PackagedFiles {
    Check.within("megabytes", megabytes, 1, 100_000);
  }

  /** Where it lies, or how to get it. */
  String whereabouts(Home home) {
    return find(home)
        .map(Path::toString)
        .orElse("%d MB, ./ganvas data fetch %s".formatted(megabytes, set));
  }

  /**
   * Where it lies.
   *
   * @throws IOException with a sentence that says how to get it, if it is not there
   */
  Path require(Home home) throws IOException {
    return find(home)
        .orElseThrow(
            () ->
                new IOException(
                    "%s is not on this machine; ./ganvas data fetch %s gets it"
                        .formatted(set, set)));
  }

  /**
   * Gets it, unless it is there.
   *
   * @return where it lies
   * @throws IOException with a sentence that says what to put where, if it could not be got
   */
  Path fetch(Home home) throws IOException {
    Optional<Path> found = find(home);
    if (found.isPresent()) {
      return found.get();
    }
    Path target = target(home);
    try {
      source.unpack(target);
    } catch (IOException e) {
      throw new IOException(
          "%s; by hand: put %s at %s".formatted(e.getMessage(), byHand, target), e);
    }
    return target;
  }

  private Optional<Path> find(Home home) {
    return Stream.concat(Stream.of(target(home)), source.installed().stream())
        .filter(isWhole)
        .findFirst();
  }

  private Path target(Home home) {
    return home.data(source.fileName());
  }
}

package dev.ganvas.trainer.data;

import dev.ganvas.models.Check;
import dev.ganvas.trainer.data.FolderListing.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The emoji of Twitter, Google and Microsoft in all skin tones, on white unless asked, in the nine
 * groups of Unicode.
 */
final class Emoji implements PackagedSet {
  private static final String NAME = "emoji";
  private static final String LICENCE =
      "CC-BY-4.0 (Twemoji) AND Apache-2.0 (Noto) AND MIT (Fluent)";
  private static final String CATALOGUE = "emoji.json";
  private static final List<String> VENDORS = List.of("fluent", "google", "twitter");

  private static final int USUAL_SIZE = 32;

  /** Twitter's and Google's are not larger. */
  private static final int LARGEST_SIZE = 64;

  private static final NpmPackage FLUENT =
      new NpmPackage(
          "@lobehub/fluent-emoji-3d",
          "1.1.0",
          "c1bb7eee7de090205a232518a9ab4adb3df458bfbe8a1f78232991194c8b2e58",
          Map.of("assets", "fluent"));
  private static final NpmPackage GOOGLE =
      new NpmPackage(
          "emoji-datasource-google",
          "16.0.0",
          "fb5fd131b362aab7a55542d2a147a79708cce0a8b1c1bbacd470172708b5c438",
          Map.of("img/google/64", "google"));
  private static final NpmPackage TWITTER =
      new NpmPackage(
          "emoji-datasource-twitter",
          "16.0.0",
          "f64a530c63bca463bd8317fdc4615ce63a53a0c65018e4ce2d848aaba7a28877",
          Map.of("img/twitter/64", "twitter", CATALOGUE, CATALOGUE));

  private static final NpmPackages PACKAGES =
      new NpmPackages(NAME, List.of(FLUENT, GOOGLE, TWITTER));
  private static final PackagedFiles FILES =
      new PackagedFiles(NAME, PACKAGES, Emoji::isWhole, 152, PACKAGES.byHand());

  @Override
  public PackagedFiles files() {
    return FILES;
  }

  @Override
  public String description() {
    return "10,024 + 929 emoji of three vendors, 32 x 32 unless asked, colour, 9 classes";
  }

  @Override
  public String licence() {
    return LICENCE;
  }

  @Override
  public Dataset open(Home home, String part, ImageSettings settings, Progress progress)
      throws IOException {
    ImageSettings asked = settings.orSize(USUAL_SIZE).orColour();
    Check.within("The size of emoji", asked.pixels(), 4, LARGEST_SIZE);
    return open(FILES.require(home), Split.of(part), asked).open(home, progress);
  }

  static ListedImages open(Path directory, Split split, ImageSettings settings) throws IOException {
    EmojiCatalogue catalogue = EmojiCatalogue.read(directory.resolve(CATALOGUE));
    FolderListing all = FolderListing.of(directory);
    List<Picture> chosen =
        all.pictures().stream()
            .filter(
                picture -> catalogue.find(picture).filter(emoji -> emoji.isIn(split)).isPresent())
            .toList();
    if (chosen.isEmpty()) {
      throw new IOException("%s holds no emoji for the part %s".formatted(directory, split));
    }
    return new ListedImages(
        new FolderListing(directory, chosen, all.ignored()),
        new Images.Title(NAME, EmojiCatalogue.GROUPS, LICENCE),
        picture -> catalogue.find(picture).orElseThrow().group(),
        settings);
  }

  private static boolean isWhole(Path directory) {
    return Files.isRegularFile(directory.resolve(CATALOGUE))
        && VENDORS.stream().map(directory::resolve).allMatch(Files::isDirectory);
  }
}

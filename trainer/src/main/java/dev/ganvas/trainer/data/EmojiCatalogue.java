package dev.ganvas.trainer.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ganvas.trainer.data.FolderListing.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code emoji.json} of npm's emoji-datasource says of every emoji. */
final class EmojiCatalogue {
  /** The groups that Unicode sorts emoji into, in its order; bare skin tones are left out. */
  static final List<String> GROUPS =
      List.of(
          "Smileys & Emotion",
          "People & Body",
          "Animals & Nature",
          "Food & Drink",
          "Travel & Places",
          "Activities",
          "Objects",
          "Symbols",
          "Flags");

  /** The emoji style and the end of a flag's tags: some spell them, some do not. */
  private static final List<String> UNSEEN = List.of("FE0F", "E007F");

  private final Map<String, Entry> entries = new HashMap<>();

  /**
   * One emoji in one skin tone.
   *
   * @param group an index into {@link #GROUPS}
   * @param base the code of the emoji that it is a skin tone of, or its own
   */
  record Entry(int group, String base) {
    boolean isIn(Split split) {
      return EmojiSplit.of(base) == split;
    }
  }

  private EmojiCatalogue() {}

  /**
   * @throws IOException with a sentence, if the file cannot be read or is no such catalogue
   */
  static EmojiCatalogue read(Path file) throws IOException {
    EmojiCatalogue catalogue = new EmojiCatalogue();
    JsonNode json;
    try {
      json = new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is broken: it is not JSON", e);
    }
    for (JsonNode emoji : json) {
      catalogue.add(emoji);
    }
    if (catalogue.entries.isEmpty()) {
      throw new IOException(
          "%s lists no emoji of the groups %s".formatted(file, String.join(", ", GROUPS)));
    }
    return catalogue;
  }

  private void add(JsonNode emoji) {
    int group = GROUPS.indexOf(emoji.path("category").asText());
    if (group < 0) {
      return;
    }
    String base = code(emoji.path("unified").asText());
    Entry entry = new Entry(group, base);
    entries.put(base, entry);
    for (JsonNode toned : emoji.path("skin_variations")) {
      entries.put(code(toned.path("unified").asText()), entry);
    }
  }

  /** What it says of the emoji that a picture is named after; empty if nothing. */
  Optional<Entry> find(Picture picture) {
    String name = picture.file().getFileName().toString();
    return Optional.ofNullable(entries.get(code(name.replaceFirst("[.].*", ""))));
  }

  /** One spelling for each sequence of code points: {@code 39-fe0f-20e3} becomes 39-20E3. */
  private static String code(String spelled) {
    return Arrays.stream(spelled.toUpperCase(Locale.ROOT).split("[-_]"))
        .map(point -> point.replaceFirst("^0+", ""))
        .filter(point -> !UNSEEN.contains(point))
        .collect(Collectors.joining("-"));
  }
}

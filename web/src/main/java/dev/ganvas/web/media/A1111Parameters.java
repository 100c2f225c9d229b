package dev.ganvas.web.media;

import dev.ganvas.models.Check;
import java.util.HashMap;
import java.util.Map;

/**
 * What is of use here in the text that AUTOMATIC1111 writes into its pictures: prompts of any
 * content, then a line such as {@code Steps: 20, Sampler: Euler a, Seed: 7, Model: x}.
 *
 * @param model the checkpoint's name, or null
 */
record A1111Parameters(String model, long seed) {
  private static final String START = "Steps: ";
  private static final int MAX_MODEL = 200;

  /**
   * @throws IllegalArgumentException if the text has no line of parameters, or one without a seed
   */
  static A1111Parameters parse(String text) {
    Map<String, String> settings = settings(lastLine(text));
    String seed = settings.get("Seed");
    Check.that(seed != null, "the A1111 parameters name no Seed");
    return new A1111Parameters(model(settings.get("Model")), seed(seed));
  }

  /** Prompts come first and may look like anything, so the last such line is the true one. */
  private static String lastLine(String text) {
    String[] lines = text.split("\n", -1);
    for (int i = lines.length - 1; i >= 0; i--) {
      String line = lines[i].strip();
      if (line.startsWith(START)) {
        return line;
      }
    }
    throw new IllegalArgumentException(
        "the A1111 parameters have no line that begins with \"Steps:\"");
  }

  /** Splits at commas outside quotes, since quoted values hold whole settings of their own. */
  private static Map<String, String> settings(String line) {
    Map<String, String> settings = new HashMap<>();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || (line.charAt(i) == ',' && !quoted)) {
        put(settings, line.substring(start, i));
        start = i + 1;
      } else if (line.charAt(i) == '\\' && quoted) {
        i++;
      } else if (line.charAt(i) == '"') {
        quoted = !quoted;
      }
    }
    return settings;
  }

  private static void put(Map<String, String> settings, String setting) {
    int colon = setting.indexOf(':');
    if (colon > 0) {
      String name = setting.substring(0, colon).strip();
      settings.putIfAbsent(name, setting.substring(colon + 1).strip());
    }
  }

  private static String model(String name) {
    if (name == null || name.isEmpty()) {
      return null;
    }
    Check.that(
        name.length() <= MAX_MODEL && name.chars().noneMatch(Character::isISOControl),
        "Model is %s; allowed are at most %d characters, none of them for control",
        Check.quoted(name),
        MAX_MODEL);
    return name;
  }

  private static long seed(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "Seed is %s; allowed are whole numbers of 64 bits".formatted(Check.quoted(text)));
    }
  }
}

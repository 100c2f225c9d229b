package dev.ganvas.trainer.data;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which emoji are learned from, and which tenth is kept aside: all vendors and skin tones of an
 * emoji together, and with it those that some vendor draws just the same.
 */
final class EmojiSplit {
  private static final int ONE_OUT_OF = 10;

  /** Two and more of boy, girl, man, woman, adult and child, and nothing else. */
  private static final Pattern FAMILY =
      Pattern.compile("(1F46[6-9]|1F9D[12])(-200D-(1F46[6-9]|1F9D[12]))+");

  private static final String ANY_FAMILY = "1F46A";

  private static final String AUSTRALIA = "1F1E6-1F1FA";
  private static final String FRANCE = "1F1EB-1F1F7";
  private static final String NORWAY = "1F1F3-1F1F4";

  private static final Map<String, String> DRAWN_AS =
      Map.ofEntries(
          Map.entry("1F1E7-1F1FB", NORWAY), // Bouvet Island
          Map.entry("1F1E8-1F1F5", FRANCE), // Clipperton Island
          Map.entry("1F1E8-1F1F6", "1F1F8-1F1E6"), // Sark by Google, as Saudi Arabia
          Map.entry("1F1EA-1F1E6", "1F1EA-1F1F8"), // Ceuta and Melilla, as Spain
          Map.entry("1F1ED-1F1F2", AUSTRALIA), // Heard and McDonald Islands
          Map.entry("1F1EE-1F1F4", "1F1E9-1F1EC"), // Chagos Islands, as Diego Garcia
          Map.entry("1F1F2-1F1EB", FRANCE), // Saint Martin
          Map.entry("1F1F8-1F1EF", NORWAY), // Svalbard and Jan Mayen
          Map.entry("1F1FA-1F1F2", "1F1FA-1F1F8"), // Outlying Islands of the United States
          Map.entry("1F471-200D-2640", "1F469"), // a blonde woman by Twitter, as a woman
          Map.entry("1F63A", "1F431")); // a grinning cat by Microsoft, as the face of a cat

  private EmojiSplit() {}

  /**
   * The side of an emoji.
   *
   * @param base its code without skin tones
   */
  static Split of(String base) {
    String drawn = FAMILY.matcher(base).matches() ? ANY_FAMILY : DRAWN_AS.getOrDefault(base, base);
    long lot = Long.parseLong(new Fingerprint().add(drawn).hex().substring(0, 8), 16);
    return lot % ONE_OUT_OF == 0 ? Split.TEST : Split.TRAIN;
  }
}

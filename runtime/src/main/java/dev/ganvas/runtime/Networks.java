package dev.ganvas.runtime;

import dev.ganvas.models.card.ModelCard;
import java.util.List;

/**
 * What a generator runs.
 *
 * @param whole from draws to what the card says
 * @param styles from draws to styles, or null for a model without; closed with {@code whole}
 */
record Networks(Network whole, Network styles) {
  /**
   * The networks of a card.
   *
   * @param sessions one for each of the card's roles, taken over
   * @param most pictures in one batch
   */
  static Networks of(ModelCard card, List<Session> sessions, Styles styles, int most) {
    if (!styles.there()) {
      return new Networks(
          new OrtNetwork(sessions.get(0), () -> Lane.ofGenerator(card, most)), null);
    }
    StyleMapping mapping =
        new StyleMapping(
            new OrtNetwork(sessions.get(0), () -> Lane.ofMapping(card.inputs())), styles);
    Network synthesis = new OrtNetwork(sessions.get(1), () -> Lane.ofSynthesis(card, styles, most));
    return new Networks(new StyleNetwork(mapping, synthesis), mapping);
  }
}

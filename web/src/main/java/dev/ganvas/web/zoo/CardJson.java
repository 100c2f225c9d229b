package dev.ganvas.web.zoo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ganvas.models.card.ModelCard;

/** Cards as parts of larger JSON. */
public final class CardJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private CardJson() {}

  /** The card as its file has it. */
  public static JsonNode of(ModelCard card) {
    try {
      return MAPPER.readTree(card.toJson());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a card is always written as JSON", e);
    }
  }
}

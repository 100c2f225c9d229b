package dev.ganvas.web.zoo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Entries for programs: id, available, and either bytes and the card or the reason. */
final class EntryJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private EntryJson() {}

  static String of(List<Entry> entries) {
    ArrayNode array = MAPPER.createArrayNode();
    entries.forEach(entry -> array.add(tree(entry)));
    return array.toPrettyString();
  }

  static String of(Entry entry) {
    return tree(entry).toPrettyString();
  }

  private static ObjectNode tree(Entry entry) {
    ObjectNode node = MAPPER.createObjectNode().put("id", entry.id());
    node.put("available", entry.card() != null);
    if (entry.card() == null) {
      return node.put("reason", entry.reason());
    }
    return node.put("bytes", entry.bytes()).set("card", CardJson.of(entry.card()));
  }
}

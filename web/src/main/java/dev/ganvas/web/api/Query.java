package dev.ganvas.web.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.web.http.Fields;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A URL's parameters as fields, so that they are checked just like a body. All are texts there;
 * those that mean numbers or flags become such.
 */
final class Query {
  private static final Set<String> NUMBERS =
      Set.of("amount", "scale", "fps", "limit", "offset", "after");

  private static final Set<String> FLAGS = Set.of("recipe", "starred", "download");

  private Query() {}

  static Fields of(Context context) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, List<String>> parameter : context.queryParamMap().entrySet()) {
      String name = parameter.getKey();
      Check.that(
          parameter.getValue().size() == 1, "%s is given more than once", Check.quoted(name));
      put(node, name, parameter.getValue().get(0));
    }
    return Fields.of(node);
  }

  /** An empty parameter counts as absent: that is how a form leaves a field out. */
  private static void put(ObjectNode node, String name, String value) {
    if (value.isEmpty()) {
      node.putNull(name);
    } else if (NUMBERS.contains(name)) {
      Check.that(
          value.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?([eE]-?[0-9]{1,2})?"),
          "%s is %s; allowed are numbers",
          name,
          Check.quoted(value));
      node.put(name, new BigDecimal(value));
    } else if (FLAGS.contains(name)) {
      Check.oneOf(name, value, List.of("true", "false"));
      node.put(name, Boolean.parseBoolean(value));
    } else {
      node.put(name, value);
    }
  }
}

package dev.ganvas.models.card;

import dev.ganvas.models.Check;
import java.util.HashSet;
import java.util.List;

/** The checks that the codes of a card share. */
final class Codes {
  private static final int MAX_CODES = 64;
  private static final int MAX_NAME = 64;

  private Codes() {}

  /** What the errors of a code's fields begin with. */
  static String field(String name) {
    return "inputs.codes." + name;
  }

  /** Checks what every code has. Its name fits into {@code name=value}. */
  static void check(String name, String tensor) {
    Fields.text("a name of inputs.codes", name);
    Check.within("the length of a name of inputs.codes", name.length(), 1, MAX_NAME);
    Check.that(name.indexOf('=') < 0, "inputs.codes: the name %s has a '=' in it", name);
    Fields.text(field(name) + ".tensor", tensor);
  }

  /** An unmodifiable copy of a card's codes; none at all where there is no list. */
  static List<Code> all(List<Code> codes) {
    List<Code> all = codes == null ? List.of() : codes;
    Check.within("the number of inputs.codes", all.size(), 0, MAX_CODES);
    all.forEach(code -> Fields.given("an entry of inputs.codes", code));
    Check.that(
        new HashSet<>(all.stream().map(Code::name).toList()).size() == all.size(),
        "inputs.codes has the same name twice");
    return List.copyOf(all);
  }
}

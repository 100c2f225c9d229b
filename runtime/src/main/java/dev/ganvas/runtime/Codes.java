package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.Code;
import dev.ganvas.models.card.Continuous;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The codes of one model: which values a sample asks for, and which ones its seed draws. */
final class Codes {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]{1,30}(\\.[0-9]{0,30})?|\\.[0-9]{1,30})([eE][+-]?[0-9]{1,3})?");

  private final List<Code> all;
  private final Names names;
  private final Map<Categorical, Names> choices = new HashMap<>();

  private Codes(List<Code> all) {
    this.all = all;
    this.names = new Names("code", all.stream().map(Code::name).toList());
    for (Code code : all) {
      if (code instanceof Categorical categorical) {
        choices.put(categorical, new Names(title(code), categorical.choices()));
      }
    }
  }

  /** The codes of a card, in its order. */
  static Codes of(List<Code> all) {
    return new Codes(all);
  }

  /**
   * The value of each code, in the card's order: what a sample asks for, or else what its start
   * draws. A categorical code has the index of its choice, a continuous one a float.
   *
   * @throws IllegalArgumentException if the model does not have such a code or value
   */
  List<Number> resolve(Sample sample) {
    sample.codes().keySet().forEach(this::checkKnown);
    List<Number> values = new ArrayList<>(all.size());
    for (Code code : all) {
      CodeValue asked = sample.codes().get(code.name());
      values.add(asked == null ? sample.start().draw(code, values.size()) : value(code, asked));
    }
    return List.copyOf(values);
  }

  private void checkKnown(String name) {
    Check.that(!all.isEmpty(), "code %s is given, but this model has no codes", Check.quoted(name));
    Check.that(all.stream().anyMatch(code -> code.name().equals(name)), "%s", names.refusal(name));
  }

  private Number value(Code code, CodeValue asked) {
    if (code instanceof Categorical) {
      Names known = choices.get(code);
      return asked.isText() ? known.index(asked.text()) : known.index(asked.number());
    }
    return number((Continuous) code, asked);
  }

  private static Float number(Continuous code, CodeValue asked) {
    boolean spelled = asked.isText() && NUMBER.matcher(asked.text()).matches();
    double number = spelled ? Double.parseDouble(asked.text()) : asked.number();
    Check.that(
        (spelled || !asked.isText()) && code.accepts(number),
        "%s is %s; allowed are numbers from %s to %s",
        title(code),
        asked.isText() ? Check.quoted(asked.text()) : asked,
        code.range().low(),
        code.range().high());
    return (float) number;
  }

  private static String title(Code code) {
    return "code " + code.name();
  }

  /** The sample with all codes as {@link #resolve} gave them, in the card's order. */
  Sample stated(Sample sample, List<Number> values) {
    Map<String, CodeValue> stated = new LinkedHashMap<>();
    for (int k = 0; k < all.size(); k++) {
      Code code = all.get(k);
      stated.put(
          code.name(),
          code instanceof Categorical
              ? CodeValue.of(choices.get(code).at(values.get(k).intValue()))
              : CodeValue.of(shortest(values.get(k))));
    }
    return sample.withCodes(stated);
  }

  /** The number with the fewest digits that is the same float. */
  private static double shortest(Number value) {
    return Double.parseDouble(Float.toString(value.floatValue()));
  }
}

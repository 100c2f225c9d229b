package dev.ganvas.web.generate;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The codes of a call, each with one value or with several. */
final class CodeOptions {
  @Option(
      names = "--code",
      paramLabel = "NAME=VALUE",
      converter = CodeOption.Converter.class,
      description =
          "A code that ./ganvas models MODEL lists: a choice, or a number in its range; unless "
              + "said, each seed draws it.")
  private List<CodeOption> codes = List.of();

  /** The values of each code, in their order. */
  Map<String, List<String>> values() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (CodeOption code : codes) {
      values.computeIfAbsent(code.name(), name -> new ArrayList<>()).add(code.value());
    }
    return values;
  }

  /** A sample with them, where each has one value. */
  Sample onto(Sample sample) {
    Sample coded = sample;
    for (var code : values().entrySet()) {
      Check.that(code.getValue().size() == 1, "--code %s is given twice", code.getKey());
      coded = coded.code(code.getKey(), code.getValue().get(0));
    }
    return coded;
  }
}

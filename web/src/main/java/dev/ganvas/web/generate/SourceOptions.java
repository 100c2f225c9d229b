package dev.ganvas.web.generate;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.task.SampleJson;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the pictures of a call have in common, whichever seeds or files they come from. */
final class SourceOptions {
  @Option(
      names = "--label",
      paramLabel = "NAME",
      description =
          "What the pictures show (of a matrix the rows'); unless said, each seed draws it.")
  private String label;

  @Option(
      names = "--code",
      paramLabel = "NAME=VALUE",
      converter = CodeOption.Converter.class,
      description =
          "A code that ./ganvas models MODEL lists: a choice, or a number in its range; unless "
              + "said, each seed draws it.")
  private List<CodeOption> codes = List.of();

  @Mixin private LookOptions look;

  /** Samples as {@link Sources#list} reads them, each with what they have in common. */
  List<Sample> list(String option, String text) throws IOException {
    Sample common = common();
    return Sources.list(option, text).stream()
        .map(source -> SampleJson.onto(common, source))
        .toList();
  }

  private Sample common() throws IOException {
    Sample sample = Sample.of(0).look(look.look());
    sample = label == null ? sample : sample.label(label);
    for (var code : CodeOption.grouped(codes).entrySet()) {
      Check.that(code.getValue().size() == 1, "--code %s is given twice", code.getKey());
      sample = sample.code(code.getKey(), code.getValue().get(0));
    }
    return sample;
  }
}

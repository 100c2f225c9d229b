package dev.ganvas.web.generate;

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

  @Mixin private CodeOptions codes;

  @Mixin private LookOptions look;

  /** Samples as {@link Sources#list} reads them, each with what they have in common. */
  List<Sample> list(String option, String text) throws IOException {
    Sample plain = codes.onto(Sample.of(0).look(look.look()));
    Sample common = label == null ? plain : plain.label(label);
    return Sources.list(option, text).stream()
        .map(source -> SampleJson.onto(common, source))
        .toList();
  }
}

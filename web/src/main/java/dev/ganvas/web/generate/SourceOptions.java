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

  @Mixin private CodeOptions codes;

  @Mixin private LookOptions look;

  /** Samples as {@link Sources#list} reads them, each with what they have in common. */
  List<Sample> list(String option, String text) throws IOException {
    Sample coded = codes.onto(looking());
    Sample common = label == null ? coded : coded.label(label);
    List<Sample> listed = Sources.list(option, text);
    Check.that(
        listed.size() == 1 || common.look().styles().isEmpty(),
        "--styles would take the place of all %d that %s has; name the file there",
        listed.size(),
        option);
    return onto(common, listed);
  }

  /** Samples with the look that they have in common, and labels and codes of their own. */
  List<Sample> looking(List<Sample> sources) throws IOException {
    return onto(looking(), sources);
  }

  private Sample looking() throws IOException {
    return Sample.of(0).look(look.look());
  }

  private static List<Sample> onto(Sample common, List<Sample> sources) {
    return sources.stream().map(source -> SampleJson.onto(common, source)).toList();
  }
}

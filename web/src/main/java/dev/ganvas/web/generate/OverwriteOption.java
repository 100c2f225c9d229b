package dev.ganvas.web.generate;

import dev.ganvas.web.file.Existing;
import picocli.CommandLine.Option;

/** What becomes of files that are in the way. */
final class OverwriteOption {
  @Option(names = "--overwrite", description = "Replace files that are there already.")
  private boolean overwrite;

  Existing existing() {
    return overwrite ? Existing.REPLACE : Existing.REFUSE;
  }
}

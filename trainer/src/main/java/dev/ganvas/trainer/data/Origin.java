package dev.ganvas.trainer.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a data set come from. */
interface Origin {
  /** What they are called in the home: the name of a directory or a file. */
  String fileName();

  /** Where they lie if somebody has installed them; empty if nobody ever does. */
  Optional<Path> installed();

  /**
   * Downloads them and puts them at {@code target}, whole or not at all.
   *
   * @throws IOException with a sentence, if that is not possible on this machine
   */
  void unpack(Path target) throws IOException;
}

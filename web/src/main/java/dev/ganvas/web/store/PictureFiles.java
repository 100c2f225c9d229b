package dev.ganvas.web.store;

import java.util.Optional;

/** The bytes of pictures, by job and number. */
interface PictureFiles {
  /** Keeps a file, whole; one that is there already is replaced. */
  void write(long job, int number, byte[] png);

  /** Empty if there is none. */
  Optional<byte[]> read(long job, int number);

  void delete(long job, int number);
}

package dev.ganvas.web.store;

import java.util.Optional;

/** The PNG files themselves. Safe for all threads, if only one at a time puts or deletes. */
interface Pngs {
  /** Keeps {@code png} whole or not at all, in place of what is there. */
  void put(Slot slot, byte[] png);

  /** The bytes of a file; empty if it is not there any more. */
  Optional<byte[]> get(Slot slot);

  /** Does nothing if the file is not there. */
  void delete(Slot slot);
}

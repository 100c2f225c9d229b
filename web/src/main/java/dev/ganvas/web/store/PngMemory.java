package dev.ganvas.web.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** PNG files in memory, of which the oldest are dropped when they are too many. */
final class PngMemory implements Pngs {
  private final long bound;
  private final Map<Slot, byte[]> files = new LinkedHashMap<>();
  private long size;

  /**
   * @param bound on the bytes of all files
   */
  PngMemory(long bound) {
    this.bound = bound;
  }

  @Override
  public synchronized void put(Slot slot, byte[] png) {
    delete(slot);
    files.put(slot, png);
    size += png.length;
    for (Iterator<byte[]> oldest = files.values().iterator(); size > bound; oldest.remove()) {
      size -= oldest.next().length;
    }
  }

  @Override
  public synchronized Optional<byte[]> get(Slot slot) {
    return Optional.ofNullable(files.get(slot)).map(byte[]::clone);
  }

  @Override
  public synchronized void delete(Slot slot) {
    byte[] file = files.remove(slot);
    size -= file == null ? 0 : file.length;
  }
}

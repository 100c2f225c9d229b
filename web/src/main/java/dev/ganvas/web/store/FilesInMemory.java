package dev.ganvas.web.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Picture files in memory, where there is no disk: the oldest make room for the newest. */
final class FilesInMemory implements PictureFiles {
  private record Key(long job, int number) {}

  private final long mostBytes;
  private final Map<Key, byte[]> files = new LinkedHashMap<>();
  private long bytes;

  FilesInMemory(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  public synchronized void write(long job, int number, byte[] png) {
    delete(job, number);
    files.put(new Key(job, number), png.clone());
    bytes += png.length;
    while (bytes > mostBytes) {
      Key oldest = files.keySet().iterator().next();
      delete(oldest.job(), oldest.number());
    }
  }

  @Override
  public synchronized Optional<byte[]> read(long job, int number) {
    return Optional.ofNullable(files.get(new Key(job, number))).map(byte[]::clone);
  }

  @Override
  public synchronized void delete(long job, int number) {
    byte[] old = files.remove(new Key(job, number));
    bytes -= old == null ? 0 : old.length;
  }
}

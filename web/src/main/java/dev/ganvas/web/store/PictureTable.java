package dev.ganvas.web.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pictures: a row each, and its file. Safe for all threads. A row is written after its file and
 * deleted before it, so whatever ends the process in between, each row has its file.
 */
public final class PictureTable {
  private final Database database;
  private final Pngs pngs;

  PictureTable(Database database, Pngs pngs) {
    this.database = database;
    this.pngs = pngs;
  }

  /**
   * Keeps pictures of a job, all or none, and counts them as done. What is there already stays as
   * it is and is not counted again, so a job that is resumed may just write again.
   *
   * @return their rows, in the order of index
   * @throws DiskException if the disk is full or gone
   * @throws IllegalArgumentException if there is no such job
   */
  public synchronized List<PictureRow> add(long job, List<NewPicture> pictures) {
    List<Integer> indexes = pictures.stream().map(NewPicture::index).toList();
    return database.write(
        handle -> {
          JobTable.present(handle, job);
          PictureRows rows = new PictureRows(handle);
          Set<Integer> there = new HashSet<>();
          rows.ofJob(job, indexes).forEach(row -> there.add(row.index()));
          List<NewPicture> missing =
              pictures.stream().filter(picture -> there.add(picture.index())).toList();
          missing.forEach(picture -> pngs.put(new Slot(job, picture.index()), picture.bytes()));
          rows.insert(job, missing);
          JobTable.count(handle, job, missing.size());
          return rows.ofJob(job, indexes);
        });
  }

  public Optional<PictureRow> find(long id) {
    return database.read(handle -> new PictureRows(handle).find(id));
  }

  /**
   * Pictures of a job in the order of index.
   *
   * @param offset how many are left out, from 0
   * @param limit clamped to 1 to 500
   */
  public List<PictureRow> ofJob(long job, int offset, int limit) {
    return database.read(
        handle ->
            new PictureRows(handle).ofJob(job, Math.max(0, offset), Page.clamp(limit)));
  }

  /**
   * A page of the pictures that {@code filter} asks for, newest first.
   *
   * @param before {@link Page#next} of the page before; null for the first
   * @param limit clamped to 1 to 500
   * @throws IllegalArgumentException if {@code before} is none
   */
  public Page search(Filter filter, String before, int limit) {
    int size = Page.clamp(limit);
    Where all = Where.of(filter);
    Where rest = Where.of(filter).and("id < ?", Page.idBelow(before));
    return database.read(
        handle -> {
          PictureRows rows = new PictureRows(handle);
          return Page.of(rows.newest(rest, size + 1), size, rows.count(all));
        });
  }

  /**
   * Marks a picture, or takes the mark away.
   *
   * @throws IllegalArgumentException if there is no such picture
   */
  public PictureRow star(long id, boolean starred) {
    return database.write(
        handle -> {
          PictureRows rows = new PictureRows(handle);
          rows.star(id, starred);
          return rows.find(id)
              .orElseThrow(() -> new IllegalArgumentException("there is no picture " + id));
        });
  }

  /** Deletes those of the pictures that are there, and says how many they were. */
  public synchronized int delete(Collection<Long> ids) {
    List<Slot> slots = database.write(handle -> new PictureRows(handle).delete(List.copyOf(ids)));
    slots.forEach(pngs::delete);
    return slots.size();
  }

  /** The PNG file of a picture; empty if it is not there any more, or not whole. */
  public Optional<byte[]> png(long id) {
    return database
        .read(handle -> new PictureRows(handle).file(id))
        .flatMap(file -> pngs.get(file.slot()).filter(png -> png.length == file.bytes()));
  }
}

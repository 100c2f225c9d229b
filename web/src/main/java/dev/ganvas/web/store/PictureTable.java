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
   * Keeps pictures of a job, which come in their order: all of them or none. Then as many of the
   * job are done. What is there already stays as it is, so a job that is resumed may write again.
   *
   * @return their rows, in the order of their numbers
   * @throws DiskException if the disk is full or gone
   * @throws IllegalArgumentException if there is no such job
   */
  public synchronized List<PictureRow> add(long job, List<NewPicture> pictures) {
    List<Integer> numbers = pictures.stream().map(NewPicture::number).toList();
    return database.write(
        handle -> {
          JobTable.present(handle, job);
          PictureRows rows = new PictureRows(handle);
          Set<Integer> there = new HashSet<>();
          rows.ofJob(job, numbers).forEach(row -> there.add(row.number()));
          List<NewPicture> missing =
              pictures.stream().filter(picture -> there.add(picture.number())).toList();
          missing.forEach(picture -> pngs.put(new Slot(job, picture.number()), picture.png()));
          rows.insert(job, missing);
          numbers.stream().max(Integer::compare).ifPresent(n -> JobTable.made(handle, job, n + 1));
          return rows.ofJob(job, numbers);
        });
  }

  public Optional<PictureRow> find(long id) {
    return database.read(handle -> new PictureRows(handle).find(id));
  }

  /**
   * Pictures of a job in their order.
   *
   * @param offset how many are left out, from 0
   * @param limit clamped to 1 to 500
   */
  public List<PictureRow> ofJob(long job, int offset, int limit) {
    return database.read(
        handle -> new PictureRows(handle).ofJob(job, Math.max(0, offset), Page.clamp(limit)));
  }

  /** All pictures of a job in their order. */
  public List<PictureRow> ofJob(long job) {
    return database.read(handle -> new PictureRows(handle).ofJob(job, 0, Integer.MAX_VALUE));
  }

  /**
   * A page of the pictures that {@code filter} lets pass, newest first.
   *
   * @param before {@link Page#next} of the page before, or empty for the first
   * @param limit clamped to 1 to 500
   */
  public Page search(Filter filter, Optional<Long> before, int limit) {
    int size = Page.clamp(limit);
    Filter older = before.map(filter::olderThan).orElse(filter);
    return database.read(
        handle -> {
          PictureRows rows = new PictureRows(handle);
          return Page.of(rows.newest(older, size + 1), size, rows.count(filter));
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

  /**
   * The PNG file of a picture; empty if it has vanished or is not whole, as after a loss of power.
   * A picture can be made again from its recipe.
   */
  public Optional<byte[]> png(PictureRow row) {
    return pngs.get(new Slot(row.job(), row.number())).filter(png -> png.length == row.bytes());
  }
}

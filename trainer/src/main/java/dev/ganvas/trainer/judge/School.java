package dev.ganvas.trainer.judge;

import ai.djl.Device;
import dev.ganvas.models.Check;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Progress;
import dev.ganvas.trainer.data.Shuffle;

/** Teaches a classifier the labels of a data set: same data and lessons, same pupil. */
public final class School {
  private static final long FLIPS = 1L << 32;

  private final Dataset data;
  private final Lessons lessons;
  private final int rowFloats;

  private School(Dataset data, Lessons lessons) {
    this.data = data;
    this.lessons = lessons;
    this.rowFloats = data.shape().get(data.shape().size() - 1);
  }

  /**
   * Teaches a new pupil.
   *
   * @param progress in pictures shown
   * @throws IllegalArgumentException if the data are no labelled images, or fewer than one batch
   * @throws IllegalStateException if the loss is no number any more
   */
  public static Pupil teach(Dataset data, Lessons lessons, Device device, Progress progress) {
    Check.that(
        data.size() >= lessons.batch(),
        "%s has %d pictures; a judge learns from batches of %d",
        data.name(),
        data.size(),
        lessons.batch());
    Pupil pupil = new Pupil(data, lessons, device);
    try {
      School school = new School(data, lessons);
      for (int epoch = 0; epoch < lessons.epochs(); epoch++) {
        school.teach(pupil, epoch, progress);
      }
      return pupil;
    } catch (RuntimeException e) {
      pupil.close();
      throw e;
    }
  }

  private void teach(Pupil pupil, int epoch, Progress progress) {
    int[] order = Shuffle.indices(data.size(), SeedStream.of(lessons.seed(), epoch));
    SeedStream flips = SeedStream.of(lessons.seed(), FLIPS + epoch);
    int updates = data.size() / lessons.batch();
    int total = updates * lessons.epochs();
    for (int i = 0; i < updates; i++) {
      int done = epoch * updates + i;
      float loss = teach(pupil, order, i * lessons.batch(), flips, 1 - (double) done / total);
      if (!Float.isFinite(loss)) {
        throw new IllegalStateException(
            "the loss became %s in epoch %d of %d, so the classifier of %s has learned nothing"
                .formatted(loss, epoch + 1, lessons.epochs(), data.name()));
      }
      progress.at((done + 1) * lessons.batch(), total * lessons.batch());
    }
  }

  private float teach(Pupil pupil, int[] order, int first, SeedStream flips, double share) {
    int size = data.floats();
    float[] pictures = new float[lessons.batch() * size];
    long[] labels = new long[lessons.batch()];
    for (int i = 0; i < labels.length; i++) {
      int index = order[first + i];
      data.read(index, pictures, i * size);
      labels[i] = data.label(index);
      if (flips.nextDouble() >= 1 - lessons.mirrored()) {
        mirror(pictures, i * size, size);
      }
    }
    return pupil.learn(pictures, labels, share);
  }

  /** Left becomes right. */
  private void mirror(float[] pictures, int offset, int size) {
    for (int row = offset; row < offset + size; row += rowFloats) {
      for (int left = row, right = row + rowFloats - 1; left < right; left++, right--) {
        float kept = pictures[left];
        pictures[left] = pictures[right];
        pictures[right] = kept;
      }
    }
  }
}

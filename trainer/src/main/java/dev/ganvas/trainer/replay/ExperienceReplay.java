package dev.ganvas.trainer.replay;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.Check;
import dev.ganvas.models.layer.Fade;
import dev.ganvas.models.random.SeedStream;
import dev.ganvas.trainer.loop.Batch;
import dev.ganvas.trainer.loop.Feed;
import dev.ganvas.trainer.loop.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Some samples of earlier generators among the present one's, so that the critic does not forget
 * what it has once seen through (Shrivastava et al. 2017).
 *
 * @param capacity how many earlier samples are kept
 * @param share part of a batch that comes from them, half in the paper
 */
public record ExperienceReplay(int capacity, double share) implements Replay {
  private static final String NAME = "replay.";
  private static final Set<String> OF_NOW = Set.of(Feed.LATENT, Fade.ALPHA);

  /** Half of each batch, from a thousand. */
  public ExperienceReplay() {
    this(1024, 0.5);
  }

  public ExperienceReplay {
    Check.within("capacity", capacity, 1, 1_000_000);
    Check.within("share", share, 0, 1);
  }

  @Override
  public void checkFit(int batch) {
    Check.that(
        batch <= capacity,
        "replay.capacity is %d; a batch has %d samples, which have to find room in it",
        capacity,
        batch);
  }

  @Override
  public Batch of(Step step, Batch fresh) {
    int size = Math.toIntExact(fresh.sample().getShape().get(0));
    SeedStream random = step.random(Step.Draw.REPLAY);
    NDArray count = step.memory(NAME + "count", new Shape());
    int known = (int) count.getFloat();
    int old = Math.min(known, (int) (share * size));
    NDArray recalled = rows(step.scope(), random, old, Math.max(1, known));
    NDArray slots = slots(step.scope(), random, size, known);
    Map<String, NDArray> mixed = new HashMap<>(fresh.inputs());
    new TreeMap<>(fresh.inputs())
        .forEach(
            (name, present) -> {
              if (!OF_NOW.contains(name)) {
                NDArray past = past(step, name, present);
                mixed.put(name, mixed(step, present, past, recalled));
                step.torch().put(slots, past, present.toType(DataType.FLOAT32, false));
              }
            });
    count.set(new float[] {Math.min(capacity, known + size)});
    return new Batch(mixed);
  }

  private NDArray past(Step step, String name, NDArray present) {
    long[] shape = present.getShape().getShape().clone();
    shape[0] = capacity;
    return step.memory(NAME + name, new Shape(shape));
  }

  /** The first rows are earlier ones, the others the present ones. */
  private static NDArray mixed(Step step, NDArray present, NDArray past, NDArray recalled) {
    long old = recalled.size();
    if (old == 0) {
      return present;
    }
    NDArray before = step.torch().take(recalled, past).toType(present.getDataType(), false);
    long size = present.getShape().get(0);
    return old == size ? before : before.concat(present.get(old + ":"), 0);
  }

  private static NDArray rows(NDManager scope, SeedStream random, int count, int bound) {
    long[] rows = new long[count];
    for (int i = 0; i < count; i++) {
      rows[i] = random.nextInt(bound);
    }
    return scope.create(rows);
  }

  /** Those that are free, then those after a random one; none twice in a batch. */
  private NDArray slots(NDManager scope, SeedStream random, int size, int known) {
    long[] slots = new long[size];
    int first = known < capacity ? known : random.nextInt(capacity);
    for (int i = 0; i < slots.length; i++) {
      slots[i] = ((long) first + i) % capacity;
    }
    return scope.create(slots);
  }
}

package dev.ganvas.trainer.run;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.trainer.data.Dataset;
import dev.ganvas.trainer.data.Halved;
import dev.ganvas.trainer.data.Mixture;
import dev.ganvas.trainer.engine.HiddenCaches;
import dev.ganvas.trainer.loop.Census;
import dev.ganvas.trainer.loop.Clock;
import dev.ganvas.trainer.loop.Event;
import dev.ganvas.trainer.loop.Game;
import dev.ganvas.trainer.loop.Listener;
import dev.ganvas.trainer.loop.Loop;
import dev.ganvas.trainer.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** A recipe with its data on a device: plays its stages, saves and restores them. */
public final class Training implements AutoCloseable {
  private final NDManager manager;
  private final Play play;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private Census census;
  private Dataset heldOut;
  private Clock clock;
  private Act act;
  private Loop loop;
  private long calibrated;

  /**
   * Builds the networks of the first stage with fresh weights.
   *
   * @throws IllegalArgumentException if the recipe does not fit the data
   */
  public Training(Recipe recipe, Dataset data, long seed, Device device) {
    recipe.checkFit(data); // better now than when the networks have grown
    this.manager = NDManager.newBaseManager(device, "PyTorch");
    this.play = new Play(manager, recipe, data, seed);
    this.census = data instanceof Mixture mixture ? centres(mixture) : Census.unknown();
    enter(play.act(0), new Clock(seed, 0, 0));
  }

  /** What whoever trains on this machine had better know, as a sentence. */
  public Optional<String> caution() {
    Recipe recipe = play.recipe();
    return HiddenCaches.here()
        .caution(recipe.batch(), recipe.generatorFor(play.data()), recipe.criticFor(play.data()));
  }

  /** Counts in each reading how many modes of the data there are; centres are known anyway. */
  public void count(Census modes) {
    census = modes;
    watch();
  }

  /** Asks the critic in each reading for its scores of real samples that nobody learns from. */
  public void holdOut(Dataset samples) {
    heldOut = samples;
    watch();
  }

  /** Plays until {@code images} are seen or {@link #stop} is called. */
  public void run(long images, List<Listener> listeners) throws IOException {
    run(images, () -> true, listeners);
  }

  /** As {@link #run(long, List)}, but only as long as it is to go on: asked before each round. */
  public void run(long images, BooleanSupplier goingOn, List<Listener> listeners)
      throws IOException {
    clock.endAt(images);
    Listener.tell(listeners, new Event.Started(clock.images(), images));
    while (goesOn(images) && goingOn.getAsBoolean()) {
      if (clock.images() >= act.stage().to()) {
        Listener.tell(listeners, new Event.Growing(clock.images()));
        grow();
      }
      long end = Math.min(images, act.stage().to());
      loop.play(act.manager(), () -> goesOn(end) && goingOn.getAsBoolean(), listeners);
    }
    Listener.tell(listeners, new Event.Ended(clock.images()));
  }

  private boolean goesOn(long images) {
    return clock.images() < images && !stopping.get();
  }

  private void grow() {
    Act next = play.act(play.numberAt(clock.images()));
    next.follow(act);
    replaceBy(next, clock);
  }

  private void replaceBy(Act next, Clock time) {
    Act before = act;
    enter(next, time);
    before.close();
  }

  /** Ends {@link #run} after the present round, from any thread. */
  public void stop() {
    stopping.set(true);
  }

  /** Where the run stands. */
  public Clock clock() {
    return clock;
  }

  /** What plays. */
  public Game game() {
    return act.game();
  }

  /** The generator's present work: some rows of ten images, or points over real ones. */
  public Pixels picture(int rows) {
    calibrate();
    return Samples.draw(act, clock.at(act.stage()), rows);
  }

  /** Saves everything that going on needs. */
  public void save(Path checkpoints) throws IOException {
    calibrate();
    Checkpoint.save(checkpoints, manager, act.state(), clock);
  }

  /** Once for the same weights. */
  private void calibrate() {
    if (calibrated != clock.updates()) {
      act.average().calibrate(act.manager(), game().feed());
      calibrated = clock.updates();
    }
  }

  /** Goes on from a checkpoint of the same recipe and data. */
  public void restore(Path checkpoint) throws IOException {
    try (NDManager scope = manager.newSubManager()) {
      Map<String, NDArray> saved = Checkpoint.read(scope, checkpoint);
      Act next = play.act(Checkpoint.act(saved));
      next.game().memory().expect(saved);
      replaceBy(next, Checkpoint.clock(saved, play.seed()));
      Checkpoint.restore(saved, act.state());
    }
  }

  @Override
  public void close() {
    act.close();
    manager.close();
  }

  private void enter(Act next, Clock time) {
    act = next;
    clock = time;
    calibrated = -1;
    act.average().resumeAt(clock.images());
    loop = new Loop(game(), act.average(), clock, play.recipe().rate());
    watch();
  }

  /** Tells the loop what its readings are to look at, of samples in the size of the stage. */
  private void watch() {
    int halvings = act.stage().halvings();
    loop.count(halvings == 0 ? census : Census.unknown());
    if (heldOut != null) {
      loop.holdOut(new Halved(heldOut, halvings));
    }
  }

  private static Census centres(Mixture mixture) {
    return points ->
        IntStream.range(0, points.length / 2)
            .map(i -> mixture.nearest(points[2 * i], points[2 * i + 1]))
            .toArray();
  }
}

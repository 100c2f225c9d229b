package dev.ganvas.trainer.project;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.Check;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Style;
import dev.ganvas.runtime.Bundle;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.StyleCode;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.runtime.project.Closeness;
import dev.ganvas.runtime.project.Effort;
import dev.ganvas.runtime.project.Progress;
import dev.ganvas.runtime.project.Projection;
import dev.ganvas.runtime.project.ProjectionEngine;
import dev.ganvas.runtime.project.StyleSearch;
import dev.ganvas.runtime.project.Watcher;
import dev.ganvas.trainer.engine.TorchOps;
import java.util.function.Supplier;

/**
 * Finds the styles whose picture comes closest to a given one: from the nearest of many seeds'
 * styles downhill, with a style for each layer (the space W+ of Abdal et al. 2019). Not for several
 * threads at once.
 */
public final class Projector implements StyleSearch {
  /** How far a number moves in the first steps, as a share of the spread of styles. */
  private static final double PACE = 0.07;

  private final ModelCard card;
  private final Effort effort;
  private final Starts starts;
  private final NDManager manager;
  private final TorchOps torch;
  private final ProjectionNetworks networks;

  private Projector(Bundle model, Bundle judge, Effort effort, Starts starts, Device device) {
    this.card = model.card();
    this.effort = effort;
    this.starts = starts;
    this.manager = NDManager.newBaseManager(device, "PyTorch");
    this.torch = new TorchOps(device);
    try {
      this.networks = ProjectionNetworks.of(manager, model, judge, starts.spread());
    } catch (RuntimeException e) {
      torch.close();
      manager.close();
      throw e;
    }
  }

  /** Whether a judge looks at such pictures as a model makes. */
  public static boolean sees(ModelCard judge, ModelCard model) {
    return model.output() instanceof ImageOutput made
        && judge.inputs().image() != null
        && Eye.fits(judge.inputs().image(), made);
  }

  /**
   * Reads a model, and a judge by whose features pictures are compared beside their pixels.
   *
   * @param generator of that model; not needed afterwards
   * @param judge null to compare by pixels alone
   * @throws IllegalArgumentException if the model makes no squares by styles, if the judge is none
   *     or looks at others, or if Ganvas did not write one of them
   */
  public static Projector open(
      Bundle model, Generator generator, Bundle judge, Effort effort, Device device) {
    ProjectionEngine.checkCard(model.card());
    return new Projector(model, judge, effort, Starts.of(generator, effort), device);
  }

  @Override
  public Projection project(Pixels picture, Watcher watcher) {
    return project(PictureValues.of(picture, (ImageOutput) card.output()), watcher);
  }

  /**
   * Finds the styles of a picture. The same picture and effort give the same styles, as long as
   * PyTorch computes with as many threads.
   *
   * @param picture {@code [C, H, W]} of the card's size and range
   */
  public Projection project(float[] picture, Watcher watcher) {
    ImageOutput image = (ImageOutput) card.output();
    Check.within("the picture's number of values", picture.length, image.size(), image.size());
    try (NDManager own = manager.newSubManager()) {
      Shape shape = new Shape(1, image.channels(), image.height(), image.width());
      Aim aim = new Aim(networks, own.create(picture, shape), mean(own));
      NDArray styles = own.create(starts.nearest(aim, manager), styles());
      Closeness before = aim.closeness(styles);
      Descent descent = new Descent(torch, styles);
      int steps = descend(descent, aim, () -> code(styles), watcher);
      NDArray found = own.create(descent.best(aim::losses), styles());
      return new Projection(code(found), before, aim.closeness(found), steps);
    }
  }

  /** Moves styles in place, ever more slowly; returns the number of steps. */
  private int descend(Descent descent, Aim aim, Supplier<StyleCode> styles, Watcher watcher) {
    int done = 0;
    boolean on = true;
    while (on && done < effort.steps()) {
      double slowing = (1 + Math.cos(Math.PI * done / effort.steps())) / 2;
      double loss = descent.move(aim::losses, PACE * starts.spread() * slowing);
      done++;
      on = watcher.at(new Progress(done, effort.steps(), loss, styles));
    }
    return done;
  }

  private StyleCode code(NDArray styles) {
    return StyleCode.of(card, styles.toFloatArray());
  }

  private NDArray mean(NDManager own) {
    return own.create(starts.mean(), new Shape(1, 1, starts.mean().length));
  }

  private Shape styles() {
    Style style = card.inputs().style();
    return new Shape(1, style.layers(), style.dim());
  }

  @Override
  public void close() {
    networks.close();
    torch.close();
    manager.close();
  }
}

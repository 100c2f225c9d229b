package dev.ganvas.trainer.engine;

import dev.ganvas.models.Check;
import java.util.List;

/**
 * RMSProp without momentum (Tieleman and Hinton 2012), as WGAN uses it: rate 5e-5, decay 0.99.
 *
 * @param rate the learning rate before any schedule; 5e-5 for WGAN
 * @param decay what each update keeps of the mean squared gradient, below 1
 */
public record RmsProp(double rate, double decay) implements Optimiser {
  /** As WGAN sets it. */
  public RmsProp() {
    this(5e-5, 0.99);
  }

  public RmsProp {
    Check.within("rate", rate, 1e-9, 1);
    Check.that(decay >= 0 && decay < 1, "decay is %s; allowed are 0 up to below 1", decay);
  }

  @Override
  public List<String> moments() {
    return List.of("square");
  }

  @Override
  public String method() {
    return "rms_prop";
  }

  @Override
  public List<Double> settings() {
    return List.of(decay);
  }
}

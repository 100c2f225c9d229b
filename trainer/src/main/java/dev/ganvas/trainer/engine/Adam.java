package dev.ganvas.trainer.engine;

import dev.ganvas.models.Check;
import java.util.List;

/**
 * Adam (Kingma and Ba 2015) with epsilon 1e-8.
 *
 * @param rate the learning rate before any schedule; 2e-4 for DCGAN
 * @param beta1 what each update keeps of the mean gradient, below 1
 * @param beta2 what each update keeps of the mean squared gradient, below 1
 */
public record Adam(double rate, double beta1, double beta2) implements Optimiser {
  /** As Radford et al. 2016 set it. */
  public Adam() {
    this(2e-4, 0.5, 0.999);
  }

  public Adam {
    Check.within("rate", rate, 1e-9, 1);
    Check.that(beta1 >= 0 && beta1 < 1, "beta1 is %s; allowed are 0 up to below 1", beta1);
    Check.that(beta2 >= 0 && beta2 < 1, "beta2 is %s; allowed are 0 up to below 1", beta2);
  }

  @Override
  public List<String> moments() {
    return List.of("first", "second");
  }

  @Override
  public String method() {
    return "adam";
  }

  @Override
  public List<Double> settings() {
    return List.of(beta1, beta2);
  }
}

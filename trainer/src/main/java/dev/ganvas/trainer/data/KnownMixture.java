package dev.ganvas.trainer.data;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** A mixture under its name: computed, so always there. */
record KnownMixture(String name, String description, Supplier<Mixture> mixture)
    implements KnownSet {
  @Override
  public String licence() {
    return Mixture.LICENCE;
  }

  @Override
  public String whereabouts(Home home) {
    return "computed";
  }

  @Override
  public List<String> parts() {
    return List.of("train");
  }

  @Override
  public Dataset open(Home home, String part, ImageSettings settings, Progress progress) {
    settings.refuseFor(name);
    return mixture.get();
  }

  @Override
  public Path fetch(Home home) {
    throw new IllegalArgumentException(name + " is computed; there is nothing to fetch");
  }
}

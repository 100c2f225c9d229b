package dev.ganvas.web.serve;

import dev.ganvas.runtime.Bundle;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.NoiseChoice;
import dev.ganvas.runtime.Options;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StyleCode;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.runtime.image.SquareScaler;
import dev.ganvas.runtime.project.Closeness;
import dev.ganvas.runtime.project.Effort;
import dev.ganvas.runtime.project.Progress;
import dev.ganvas.runtime.project.Projection;
import dev.ganvas.runtime.project.ProjectionEngine;
import dev.ganvas.runtime.project.StyleSearch;
import dev.ganvas.runtime.project.Watcher;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Finds the seed whose styles come closest, one seed a step: without slopes, which the modules that
 * are tested here do not have.
 */
public final class NearestSeed implements ProjectionEngine {
  @Override
  public void check(Bundle model) {
    ProjectionEngine.checkCard(model.card());
  }

  @Override
  public StyleSearch open(Bundle model, Generator generator, Effort effort) {
    return new Seeds(Generator.open(model, Options.standard().device("cpu").workers(1)), effort);
  }

  private record Seeds(Generator generator, Effort effort) implements StyleSearch {
    @Override
    public Projection project(Pixels picture, Watcher watcher) {
      int size = generator.generate(Request.of(1)).get(0).width();
      Pixels wanted = new SquareScaler(size).scale(picture);
      Candidate first = candidate(effort.seed(), wanted);
      Candidate best = first;
      int done = 0;
      boolean on = true;
      while (on && done < effort.steps()) {
        Candidate next = candidate(effort.seed() + done, wanted);
        best = next.error() < best.error() ? next : best;
        done++;
        StyleCode styles = best.styles();
        on = watcher.at(new Progress(done, effort.steps(), best.error(), () -> styles));
      }
      return new Projection(best.styles(), first.closeness(), best.closeness(), done);
    }

    private Candidate candidate(long seed, Pixels wanted) {
      Sample sample = Sample.of(seed).psi(1).noise(NoiseChoice.OFF);
      Request request = Request.of(List.of(sample));
      byte[] made = generator.generate(request).get(0).pixels().coloured().bytes();
      byte[] bytes = wanted.bytes();
      double squares = 0;
      for (int i = 0; i < made.length; i++) {
        squares += Math.pow((made[i] & 255) - (bytes[i] & 255), 2);
      }
      return new Candidate(generator.styles(request).get(0), squares / made.length);
    }

    @Override
    public void close() {
      generator.close();
    }
  }

  private record Candidate(StyleCode styles, double error) {
    Closeness closeness() {
      return new Closeness(Closeness.psnr(error, 255), OptionalDouble.empty());
    }
  }
}

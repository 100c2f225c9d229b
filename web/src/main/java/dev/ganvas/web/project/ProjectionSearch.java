package dev.ganvas.web.project;

import dev.ganvas.runtime.Bundle;
import dev.ganvas.runtime.FloatTensor;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StoppedException;
import dev.ganvas.runtime.StyleCode;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.runtime.project.Progress;
import dev.ganvas.runtime.project.Projection;
import dev.ganvas.runtime.project.StyleSearch;
import dev.ganvas.web.task.ProjectTask;
import dev.ganvas.web.work.Answer;
import dev.ganvas.web.work.Glance;
import dev.ganvas.web.work.Search;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Looks for the styles of a picture, and shows now and then how far it is. */
public final class ProjectionSearch implements Search {
  private static final long GLANCE_NANOS = 250_000_000;

  private final Projections.Means means;
  private final ProjectTask task;
  private final Pixels picture;
  private final SearchObserver observer;
  private volatile Glance glance;
  private long began;
  private long looked;

  ProjectionSearch(
      Projections.Means means, ProjectTask task, Pixels picture, SearchObserver observer) {
    this.means = means;
    this.task = task;
    this.picture = picture;
    this.observer = observer;
  }

  @Override
  public Answer find(BooleanSupplier wanted) {
    Bundle bundle = Bundle.read(means.directory());
    try (Generator generator = Generator.open(bundle, means.options());
        StyleSearch search = means.engine().open(bundle, generator, task.effort())) {
      began = System.nanoTime();
      Projection found =
          search.project(
              picture,
              progress -> {
                look(progress, generator);
                return wanted.getAsBoolean();
              });
      if (!wanted.getAsBoolean()) {
        throw new StoppedException("the search was stopped");
      }
      observer.found(found);
      return drawn(found.styles(), generator);
    }
  }

  @Override
  public Optional<Glance> glance() {
    return Optional.ofNullable(glance);
  }

  private void look(Progress progress, Generator generator) {
    long now = System.nanoTime();
    if (progress.done() > 1 && now - looked < GLANCE_NANOS) {
      return;
    }
    looked = now;
    double each = (now - began) / 1e9 / progress.done();
    glance =
        new Glance(
            progress.done(),
            progress.steps(),
            progress.loss(),
            each * (progress.steps() - progress.done()),
            drawn(progress.styles().get(), generator).pictures().get(0).pixels());
    observer.seen();
  }

  private Answer drawn(StyleCode styles, Generator generator) {
    List<Sample> samples = List.of(task.sample().styles(styles));
    FloatTensor values = generator.tensors(Request.of(samples));
    return new Answer(0, samples, values, generator);
  }
}

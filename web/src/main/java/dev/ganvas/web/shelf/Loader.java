package dev.ganvas.web.shelf;

import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Options;
import dev.ganvas.web.work.ModelWorker;
import dev.ganvas.web.work.WorkQueue;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How models are loaded and run.
 *
 * @param limit the longest that one group of pictures may take
 * @param pause between two looks at their files
 */
public record Loader(
    Options options,
    Duration limit,
    Duration pause,
    WorkQueue queue,
    ModelWorker.Observer observer) {

  /**
   * Loads and verifies a bundle; the worker is not started.
   *
   * @throws dev.ganvas.runtime.ModelException if it cannot be loaded
   */
  ModelWorker load(Path bundle) {
    return new ModelWorker(queue, Generator.open(bundle, options), limit, observer);
  }
}

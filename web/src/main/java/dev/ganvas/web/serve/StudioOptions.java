package dev.ganvas.web.serve;

import dev.ganvas.runtime.Options;
import dev.ganvas.runtime.project.ProjectionEngine;
import dev.ganvas.web.http.HttpOptions;
import dev.ganvas.web.zoo.Zoo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a studio is made of.
 *
 * @param engines what computes
 * @param places where it reads and writes
 * @param queue the most works in waiting
 */
record StudioOptions(HttpOptions http, Engines engines, Places places, Times times, int queue) {

  /**
   * @param runtime how pictures are drawn
   * @param projection what finds the styles of pictures, if it is there
   */
  record Engines(Options runtime, Optional<ProjectionEngine> projection) {}

  /**
   * @param runs the directory of trainings
   * @param store null keeps everything in memory
   */
  record Places(Zoo zoo, Path runs, Path store) {}

  /**
   * @param limit the longest that one group of pictures may take
   * @param pause between two looks at the bundles
   */
  record Times(Duration limit, Duration pause) {}
}

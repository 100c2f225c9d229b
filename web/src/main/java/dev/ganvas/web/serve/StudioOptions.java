package dev.ganvas.web.serve;

import dev.ganvas.runtime.Options;
import dev.ganvas.web.http.HttpOptions;
import dev.ganvas.web.zoo.Zoo;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a studio is made of.
 *
 * @param places where it reads and writes
 * @param queue the most works in waiting
 */
record StudioOptions(HttpOptions http, Options runtime, Places places, Times times, int queue) {

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

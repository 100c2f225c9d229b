package dev.ganvas.exporter;

import dev.ganvas.models.Check;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a file comes from, as it is written into the file itself.
 *
 * @param description one sentence for whoever opens the file
 * @param version the version of Ganvas that wrote it
 * @param properties more, such as recipe, data set and images seen, in order
 */
public record Provenance(String description, String version, Map<String, String> properties) {
  /**
   * @throws IllegalArgumentException if the description or the version is missing
   */
  public Provenance {
    Check.present("the description", description);
    Check.present("the version", version);
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }
}

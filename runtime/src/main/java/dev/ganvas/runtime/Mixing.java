package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * A matrix of mixed pictures: each row's sample with some layers of each column's (Karras et al.
 * 2019, figure 3).
 *
 * @param rows samples that give everything but those layers
 * @param columns samples that give those layers: a seed, a label and styles
 * @param layers as {@link Mix} takes them
 */
public record Mixing(List<Sample> rows, List<Sample> columns, List<String> layers) {
  /** The most samples along one edge. */
  public static final int MOST = 100;

  public Mixing {
    Check.within("the number of rows", rows.size(), 1, MOST);
    Check.within("the number of columns", columns.size(), 1, MOST);
    for (Sample column : columns) {
      new Mix(column, layers);
    }
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    layers = List.copyOf(layers);
  }

  /** The mixed samples, row by row. */
  public List<Sample> samples() {
    String[] names = layers.toArray(String[]::new);
    List<Sample> samples = new ArrayList<>(rows.size() * columns.size());
    for (Sample row : rows) {
      for (Sample column : columns) {
        samples.add(row.mix(column, names));
      }
    }
    return samples;
  }
}

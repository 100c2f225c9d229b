package dev.ganvas.web.work;

import dev.ganvas.runtime.Sample;
import java.util.List;

/** A work of one sample that has to be found. All such works are done by the same worker. */
public final class SearchWork extends Work {
  /** What stands for the model of all searches; no model has such an id. */
  static final String LANE = "/search";

  private final Search search;

  /**
   * @param sample what is known of it before
   */
  public SearchWork(String client, Sample sample, Search search, Taker taker) {
    super(client, LANE, List.of(sample), taker);
    this.search = search;
  }

  public Search search() {
    return search;
  }
}

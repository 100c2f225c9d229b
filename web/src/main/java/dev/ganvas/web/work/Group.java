package dev.ganvas.web.work;

import dev.ganvas.runtime.Sample;
import java.util.List;

/** Samples of one model that run together, whoever asked for them. */
record Group(List<Slice> slices) {
  List<Sample> samples() {
    return slices.stream().flatMap(slice -> slice.samples().stream()).toList();
  }

  /** This group as one for each work, so that a work that fails does not take others with it. */
  List<Group> apart() {
    return slices.stream().map(slice -> new Group(List.of(slice))).toList();
  }
}

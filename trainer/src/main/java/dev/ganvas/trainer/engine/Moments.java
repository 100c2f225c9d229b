package dev.ganvas.trainer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an optimiser remembers of weights: how often it has moved each, and what else it says. Each
 * weight has an age of its own, since networks that grow get new ones.
 */
public final class Moments {
  private static final String AGE = "age";

  private final List<String> names;
  private final NDList ages = new NDList();
  private final List<NDList> arrays = new ArrayList<>();

  /** Nothing yet; it lives as long as {@code manager}. */
  public Moments(NDManager manager, Optimiser optimiser, NDList weights) {
    this.names = optimiser.moments();
    weights.forEach(weight -> ages.add(manager.create(0f)));
    for (int i = 0; i < names.size(); i++) {
      arrays.add(new NDList(weights.stream().map(w -> manager.zeros(w.getShape())).toList()));
    }
  }

  /** The ages, then each moment, in the order of the weights. */
  List<NDList> lists() {
    List<NDList> lists = new ArrayList<>(List.of(ages));
    lists.addAll(arrays);
    return lists;
  }

  /** Everything, such as {@code second/generator.map8.up.weight}, given the weights' names. */
  public Map<String, NDArray> state(List<String> weights) {
    Map<String, NDArray> state = new LinkedHashMap<>();
    for (int k = 0; k < weights.size(); k++) {
      state.put(AGE + "/" + weights.get(k), ages.get(k));
      for (int i = 0; i < names.size(); i++) {
        state.put(names.get(i) + "/" + weights.get(k), arrays.get(i).get(k));
      }
    }
    return state;
  }
}

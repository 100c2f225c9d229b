package dev.ganvas.trainer.engine;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;

/** How gradients move weights. Its settings are data; what it remembers is handed in. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Adam.class, name = "adam"),
  @JsonSubTypes.Type(value = RmsProp.class, name = "rms-prop"),
  @JsonSubTypes.Type(value = Clipped.class, name = "clipped")
})
public interface Optimiser {
  /** The learning rate before any schedule. */
  double rate();

  /** What it remembers of each weight, starting at zero. */
  List<String> moments();

  /** The method of {@link TorchOps} that does the update and makes the weights one older. */
  String method();

  /** The settings that the method takes after the rate, in order. */
  List<Double> settings();

  /** Moves the weights in place; {@code scope} owns the numbers that are made on the way. */
  default void move(TorchOps torch, NDManager scope, Update update) {
    // The scope's array comes first: what the call returns then dies with the scope.
    NDList numbers = new NDList(scope.create((float) update.rate()));
    settings().forEach(setting -> numbers.add(scope.create(setting.floatValue())));
    TorchOps.forgetting(() -> torch.call(method(), numbers, update.lists()));
  }

  /** What one update works on, all in the order of the weights. */
  record Update(double rate, NDList weights, NDList gradients, Moments moments) {
    private NDList[] lists() {
      return Stream.concat(Stream.of(weights, gradients), moments.lists().stream())
          .toArray(NDList[]::new);
    }
  }
}

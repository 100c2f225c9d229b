package dev.ganvas.models.card;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ganvas.models.Check;
import java.util.HashSet;
import java.util.List;

/**
 * The class that a picture is asked to show.
 *
 * @param tensor the graph's input that takes it
 * @param names of the classes, in the order of their indices; no two are equal
 */
public record Label(String tensor, Encoding encoding, List<String> names) {
  private static final int MAX_NAMES = 10_000;

  /** How a class is written into the tensor. */
  public enum Encoding {
    /** int64 {@code [N]} of class indices. */
    @JsonProperty("index")
    INDEX,
    /** float {@code [N, names]} with a 1 at the class and 0 elsewhere. */
    @JsonProperty("one-hot")
    ONE_HOT
  }

  public Label {
    Fields.text("inputs.label.tensor", tensor);
    Fields.given("inputs.label.encoding", encoding);
    Fields.given("inputs.label.names", names);
    Check.within("the number of inputs.label.names", names.size(), 1, MAX_NAMES);
    names.forEach(name -> Fields.text("a name of inputs.label.names", name));
    names = List.copyOf(names);
    Check.that(
        new HashSet<>(names).size() == names.size(), "inputs.label.names has the same name twice");
  }
}

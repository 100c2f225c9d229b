package dev.ganvas.models.card;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The class that a picture is asked to show.
 *
 * @param tensor the graph's input that takes it
 * @param names of the classes, in the order of their indices; no two are equal
 */
public record Label(String tensor, Encoding encoding, List<String> names) {
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
    names = Fields.names("inputs.label.names", names, Fields.MAX_CLASSES);
  }
}

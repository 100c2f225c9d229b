package dev.ganvas.trainer.data;

import java.util.List;

/** A data set of ten classes that has a shape and no samples: for showing and timing networks. */
public record ImaginedData(List<Integer> shape) implements DataDescription {
  @Override
  public String name() {
    return "imagined";
  }

  @Override
  public List<String> labels() {
    return List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
  }

  @Override
  public int size() {
    return 0;
  }

  @Override
  public String hash() {
    return "";
  }

  @Override
  public String licence() {
    return "none needed";
  }
}

package dev.ganvas.web.generate;

import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.Code;
import dev.ganvas.runtime.CodeValue;
import dev.ganvas.runtime.Picture;
import dev.ganvas.web.file.NpyType;
import dev.ganvas.web.file.NpzWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The codes of pictures for numpy: for each code an array {@code code_NAME}, int64 {@code [N]} of
 * indices, with the choices in {@code code_NAME_names}, or float32 {@code [N]}.
 */
final class CodeArrays {
  private final List<Code> codes;
  private final float[][] values;
  private int count;

  /**
   * @param total of the pictures
   */
  CodeArrays(List<Code> codes, long total) {
    this.codes = codes;
    this.values = new float[codes.size()][codes.isEmpty() ? 0 : Math.toIntExact(total)];
  }

  void add(Picture picture) {
    for (int k = 0; k < codes.size(); k++) {
      CodeValue value = picture.recipe().sample().codes().get(codes.get(k).name());
      values[k][count] =
          codes.get(k) instanceof Categorical categorical
              ? categorical.choices().indexOf(value.text())
              : (float) value.number();
    }
    count++;
  }

  void writeTo(NpzWriter arrays) throws IOException {
    for (int k = 0; k < codes.size(); k++) {
      float[] drawn = values[k];
      String name = "code_" + codes.get(k).name();
      if (codes.get(k) instanceof Categorical categorical) {
        arrays.integers(name, count, IntStream.range(0, count).mapToLong(i -> (long) drawn[i]));
        arrays.texts(name + "_names", categorical.choices());
      } else {
        arrays.begin(name, NpyType.FLOAT32, count);
        arrays.write(Arrays.copyOf(drawn, count));
      }
    }
  }
}

package dev.ganvas.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import dev.ganvas.models.card.Style;
import java.nio.FloatBuffer;

/** The styles of each draw, float {@code [N, layers, dim]}. */
final class StylesFeed implements Feed {
  private final Style style;
  private final FloatBuffer buffer;

  StylesFeed(Style style, int capacity) {
    this.style = style;
    this.buffer = Native.floats((long) capacity * style.layers() * style.dim());
  }

  @Override
  public String tensor() {
    return style.tensor();
  }

  @Override
  public OnnxTensor fill(Batch batch) throws OrtException {
    buffer.clear();
    batch.draws().forEach(draw -> buffer.put(draw.styles().duplicate()));
    return Native.tensor(buffer.flip(), batch.size(), style.layers(), style.dim());
  }
}

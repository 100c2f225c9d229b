package dev.ganvas.runtime;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;

/** From draws to their styles, {@code [layers, dim]}. */
final class StyleMapping implements Network {
  private static final float[] NOTHING = {};

  private final Network mapping;
  private final Styles styles;

  /**
   * @param mapping gives {@code [N, dim]}
   */
  StyleMapping(Network mapping, Styles styles) {
    this.mapping = mapping;
    this.styles = styles;
  }

  @Override
  public void run(Job job, Batch batch, Sink sink) throws OrtException {
    float[] all = new float[batch.size() * styles.size()];
    for (int i = 0; i < batch.size(); i++) {
      float[] one = styles(job, batch.draws().get(i));
      System.arraycopy(one, 0, all, i * one.length, one.length);
    }
    sink.take(batch, all);
  }

  /** The styles of one draw, whatever it is mixed from. */
  float[] styles(Job job, Draw draw) throws OrtException {
    List<float[]> found = new ArrayList<>();
    found.add(mapped(job, draw));
    for (Draw source : draw.mixed()) {
      found.add(mapped(job, source));
    }
    return styles.of(draw, found);
  }

  /** What the network says of a draw by itself, so that it does not depend on others. */
  private float[] mapped(Job job, Draw draw) throws OrtException {
    if (draw.sample().look().styles().isPresent()) {
      return NOTHING;
    }
    List<float[]> found = new ArrayList<>();
    Sink keep = (part, values) -> found.add(values.clone());
    mapping.run(job, new Batch(0, List.of(draw)), keep);
    return found.get(0);
  }

  @Override
  public void close() {
    mapping.close();
  }
}

package dev.ganvas.runtime;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;

/** Two graphs: one from latents to styles, and one from styles to pictures. */
final class StyleNetwork implements Network {
  private final Network mapping;
  private final Network synthesis;
  private final Styles styles;
  private final int dim;

  /**
   * @param mapping gives {@code [N, dim]}
   */
  StyleNetwork(Network mapping, Network synthesis, Styles styles, int dim) {
    this.mapping = mapping;
    this.synthesis = synthesis;
    this.styles = styles;
    this.dim = dim;
  }

  @Override
  public void run(Job job, Batch batch, Sink sink) throws OrtException {
    List<Draw> styled = new ArrayList<>(batch.size());
    for (Draw draw : batch.draws()) {
      styled.add(draw.with(styles.of(draw, mapped(job, draw))));
    }
    synthesis.run(job, new Batch(batch.offset(), styled), sink);
  }

  /** What the mapping network says of a draw and of what it is mixed from, each by itself. */
  private List<float[]> mapped(Job job, Draw draw) throws OrtException {
    List<Draw> sources = new ArrayList<>(List.of(draw));
    sources.addAll(draw.mixed());
    List<float[]> found = new ArrayList<>(sources.size());
    for (Draw source : sources) {
      float[] w = new float[dim];
      mapping.run(
          job,
          new Batch(0, List.of(source)),
          (part, values) -> System.arraycopy(values, 0, w, 0, dim));
      found.add(w);
    }
    return found;
  }

  @Override
  public void close() {
    mapping.close();
    synthesis.close();
  }
}

package dev.ganvas.runtime;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;

/** Two graphs: one from latents to styles, and one from styles to pictures. */
final class StyleNetwork implements Network {
  private final StyleMapping mapping;
  private final Network synthesis;

  StyleNetwork(StyleMapping mapping, Network synthesis) {
    this.mapping = mapping;
    this.synthesis = synthesis;
  }

  @Override
  public void run(Job job, Batch batch, Sink sink) throws OrtException {
    List<Draw> styled = new ArrayList<>(batch.size());
    for (Draw draw : batch.draws()) {
      styled.add(draw.with(mapping.styles(job, draw)));
    }
    synthesis.run(job, new Batch(batch.offset(), styled), sink);
  }

  @Override
  public void close() {
    mapping.close();
    synthesis.close();
  }
}

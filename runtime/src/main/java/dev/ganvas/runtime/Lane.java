package dev.ganvas.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.RunOptions;
import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.Code;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Output;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The memory that one run at a time needs, kept from run to run. The output's size is the card's: a
 * graph that gives anything else fails instead of growing.
 */
final class Lane {
  private final List<Feed> feeds = new ArrayList<>();
  private final Output output;
  private final FloatBuffer answers;
  private final float[] values;

  /** Memory for batches of up to {@code capacity}. */
  Lane(ModelCard card, int capacity) {
    feeds.add(new LatentFeed(card.inputs().latent(), capacity));
    if (card.inputs().label() != null) {
      feeds.add(new LabelFeed(card.inputs().label(), capacity));
    }
    List<Code> codes = card.inputs().codes();
    for (int k = 0; k < codes.size(); k++) {
      feeds.add(feed(codes.get(k), k, capacity));
    }
    output = card.output();
    answers = Native.floats((long) capacity * output.size());
    values = new float[capacity * output.size()];
  }

  private static Feed feed(Code code, int position, int capacity) {
    return code instanceof Categorical
        ? new CategoricalFeed(code.tensor(), position, capacity)
        : new ContinuousFeed(code.tensor(), position, capacity);
  }

  /** Runs the session; the answer is valid until the next run. */
  float[] run(OrtSession session, RunOptions options, Batch batch) throws OrtException {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    answers.clear().limit(batch.size() * output.size());
    try (OnnxTensor answer = Native.tensor(answers, shape(batch.size()))) {
      for (Feed feed : feeds) {
        inputs.put(feed.tensor(), feed.fill(batch));
      }
      session.run(inputs, Set.of(), Map.of(output.tensor(), answer), options).close();
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
    answers.get(values, 0, answers.limit());
    return values;
  }

  private long[] shape(int size) {
    return output instanceof ImageOutput image
        ? new long[] {size, image.channels(), image.height(), image.width()}
        : new long[] {size, output.size()};
  }
}

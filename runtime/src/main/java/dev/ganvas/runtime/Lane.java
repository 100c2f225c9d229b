package dev.ganvas.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.RunOptions;
import dev.ganvas.models.card.Categorical;
import dev.ganvas.models.card.Code;
import dev.ganvas.models.card.Inputs;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Noise;
import dev.ganvas.models.card.Output;
import dev.ganvas.models.card.Style;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The memory that one run at a time needs, kept from run to run. The output's size is the card's: a
 * graph that gives anything else fails instead of growing.
 */
final class Lane {
  private final List<Feed> feeds;
  private final String tensor;
  private final long[] shape;
  private final int size;
  private final FloatBuffer answers;
  private final float[] values;

  /**
   * Memory for batches of up to {@code capacity}.
   *
   * @param tensor the graph's output
   * @param shape of one answer
   */
  private Lane(List<Feed> feeds, String tensor, List<Integer> shape, int capacity) {
    this.feeds = feeds;
    this.tensor = tensor;
    this.shape = LongStream.concat(LongStream.of(0), shape.stream().mapToLong(d -> d)).toArray();
    this.size = shape.stream().reduce(1, Math::multiplyExact);
    this.answers = Native.floats((long) capacity * size);
    this.values = new float[capacity * size];
  }

  /** From latents to what the card says. */
  static Lane ofGenerator(ModelCard card, int capacity) {
    Output output = card.output();
    return new Lane(feeds(card.inputs(), capacity), output.tensor(), output.shape(), capacity);
  }

  /** From one latent to its style. */
  static Lane ofMapping(Inputs inputs) {
    Style style = inputs.style();
    return new Lane(feeds(inputs, 1), style.output(), List.of(style.dim()), 1);
  }

  /** From styles to what the card says. */
  static Lane ofSynthesis(ModelCard card, Styles styles, int capacity) {
    List<Feed> feeds = new ArrayList<>();
    feeds.add(new StylesFeed(card.inputs().style(), capacity));
    for (Noise noise : card.inputs().noise()) {
      feeds.add(new NoiseFeed(styles, feeds.size() - 1, noise, capacity));
    }
    return new Lane(feeds, card.output().tensor(), card.output().shape(), capacity);
  }

  private static List<Feed> feeds(Inputs inputs, int capacity) {
    List<Feed> feeds = new ArrayList<>();
    feeds.add(new LatentFeed(inputs.latent(), capacity));
    if (inputs.label() != null) {
      feeds.add(new LabelFeed(inputs.label(), capacity));
    }
    for (int k = 0; k < inputs.codes().size(); k++) {
      feeds.add(feed(inputs.codes().get(k), k, capacity));
    }
    return feeds;
  }

  private static Feed feed(Code code, int position, int capacity) {
    return code instanceof Categorical
        ? new CategoricalFeed(code.tensor(), position, capacity)
        : new ContinuousFeed(code.tensor(), position, capacity);
  }

  /** Runs the session; the answer is valid until the next run. */
  float[] run(OrtSession session, RunOptions options, Batch batch) throws OrtException {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    answers.clear().limit(batch.size() * size);
    try (OnnxTensor answer = Native.tensor(answers, shape(batch.size()))) {
      for (Feed feed : feeds) {
        inputs.put(feed.tensor(), feed.fill(batch));
      }
      session.run(inputs, Set.of(), Map.of(tensor, answer), options).close();
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
    answers.get(values, 0, answers.limit());
    return values;
  }

  private long[] shape(int count) {
    long[] all = shape.clone();
    all[0] = count;
    return all;
  }
}

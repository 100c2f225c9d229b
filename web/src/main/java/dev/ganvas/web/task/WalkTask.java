package dev.ganvas.web.task;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * The frames of a walk through latents, from seed to seed.
 *
 * @param keyframes the seeds, 2 to 100
 * @param path how the frames lie between them
 * @param look the label and the codes of all frames; its seed means nothing
 */
public record WalkTask(String model, List<Long> keyframes, Path path, Sample look) implements Task {
  static final String NAME = "walk";

  private static final int MOST_KEYFRAMES = 100;
  private static final int MOST_FRAMES = 2_000;

  /**
   * @param frames in one direction, the ends included
   * @param loop whether the last keyframe leads to the first again
   * @param pingpong whether the frames come once more in reverse
   */
  public record Path(int frames, boolean loop, boolean pingpong, Easing easing) {
    public Path {
      Check.within("frames", frames, 2, MOST_FRAMES);
      Check.that(
          !loop || !pingpong, "loop and pingpong are both given; a walk is one or the other");
    }
  }

  public WalkTask {
    Check.within("the number of keyframes", keyframes.size(), 2, MOST_KEYFRAMES);
    keyframes = List.copyOf(keyframes);
  }

  static WalkTask of(String model, Fields fields) {
    List<Long> keyframes =
        fields
            .list("keyframes", MOST_KEYFRAMES, Values::seed)
            .orElseThrow(() -> fields.missing("keyframes"));
    Path path =
        new Path(
            fields.integer("frames", 2, MOST_FRAMES).orElse(60),
            fields.flag("loop").orElse(false),
            fields.flag("pingpong").orElse(false),
            Easing.of(fields.word("easing", Easing.names()).orElse(Easing.LINEAR.text())));
    return new WalkTask(model, keyframes, path, SampleJson.chosen(fields, Sample.of(0)));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Sample> samples() {
    int segments = keyframes.size() - (path.loop() ? 0 : 1);
    int steps = path.frames() - (path.loop() ? 0 : 1);
    List<Sample> samples = new ArrayList<>();
    for (int frame = 0; frame < path.frames(); frame++) {
      samples.add(at((double) frame * segments / steps));
    }
    for (int frame = path.frames() - 2; path.pingpong() && frame > 0; frame--) {
      samples.add(samples.get(frame));
    }
    return samples;
  }

  @Override
  public int size() {
    return path.pingpong() ? 2 * path.frames() - 2 : path.frames();
  }

  /** The sample so many segments from the first keyframe. */
  private Sample at(double position) {
    int segment = (int) position;
    double amount = path.easing().of(position - segment);
    Sample sample = look.withSeed(keyframes.get(segment % keyframes.size()));
    return amount > 0
        ? sample.towards(keyframes.get((segment + 1) % keyframes.size()), amount)
        : sample;
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("model", model).put("task", NAME);
    ArrayNode seeds = json.putArray("keyframes");
    keyframes.forEach(seed -> seeds.add(Long.toString(seed)));
    json.put("frames", path.frames()).put("loop", path.loop()).put("pingpong", path.pingpong());
    json.put("easing", path.easing().text());
    return json.setAll(SampleJson.choices(look));
  }
}

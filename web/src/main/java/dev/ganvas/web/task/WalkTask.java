package dev.ganvas.web.task;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.runtime.Easing;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.Walk;
import dev.ganvas.web.http.Fields;
import java.util.List;

/**
 * The frames of a walk.
 *
 * @param keyframes what each keyframe asks for by itself: a seed, and perhaps a label and styles
 * @param look the label, the codes and the look of all frames; its seed means nothing
 */
public record WalkTask(
    String model, List<Sample> keyframes, Walk.Space space, Walk.Path path, Sample look)
    implements Task {
  static final String NAME = "walk";

  public WalkTask {
    keyframes = List.copyOf(keyframes);
    walk(keyframes, space, path, look);
  }

  static WalkTask of(String model, Fields fields) {
    List<Sample> keyframes =
        fields
            .list("keyframes", Walk.MOST_KEYFRAMES, SampleJson::source)
            .orElseThrow(() -> fields.missing("keyframes"));
    Walk.Path path =
        new Walk.Path(
            fields.integer("frames", 2, Walk.MOST_FRAMES).orElse(60),
            fields.flag("loop").orElse(false),
            fields.flag("pingpong").orElse(false),
            Easing.of(fields.word("easing", Easing.names()).orElse(Easing.LINEAR.text())));
    String space = fields.word("space", Walk.Space.names()).orElse(Walk.Space.Z.text());
    return new WalkTask(
        model, keyframes, Walk.Space.of(space), path, SampleJson.chosen(fields, Sample.of(0)));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Sample> samples() {
    return walk(keyframes, space, path, look).samples();
  }

  @Override
  public int size() {
    return walk(keyframes, space, path, look).size();
  }

  private static Walk walk(List<Sample> keyframes, Walk.Space space, Walk.Path path, Sample look) {
    List<Sample> whole = keyframes.stream().map(each -> SampleJson.onto(look, each)).toList();
    return new Walk(whole, space, path);
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("model", model).put("task", NAME);
    ArrayNode list = json.putArray("keyframes");
    keyframes.forEach(each -> list.add(SampleJson.writeSource(each)));
    json.put("space", space.text());
    json.put("frames", path.frames()).put("loop", path.loop()).put("pingpong", path.pingpong());
    json.put("easing", path.easing().text());
    return json.setAll(SampleJson.choices(look));
  }
}

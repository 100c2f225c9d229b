package dev.ganvas.web.task;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.models.Check;
import dev.ganvas.runtime.NoiseChoice;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.project.Effort;
import dev.ganvas.web.http.Fields;
import java.util.Base64;
import java.util.List;

/**
 * The picture whose styles come closest to one that somebody sent.
 *
 * @param picture an image file in base64
 */
public record ProjectTask(String model, String picture, Effort effort) implements Task {
  /** The field that holds the picture. */
  public static final String PICTURE = "picture";

  /** Of an image file. */
  public static final int MAX_BYTES = 16 << 20;

  static final String NAME = "project";

  private static final int LONGEST = (MAX_BYTES + 2) / 3 * 4;

  public ProjectTask {
    Check.within("the length of picture", picture.length(), 1, LONGEST);
  }

  static ProjectTask of(String model, Fields fields) {
    Effort usual = Effort.STANDARD;
    return new ProjectTask(
        model,
        fields.requiredText(PICTURE, LONGEST),
        usual
            .withSteps(fields.integer("steps", 1, Effort.MOST_STEPS).orElse(usual.steps()))
            .withSeed(fields.seed("seed").orElse(usual.seed())));
  }

  /** The same with another picture. */
  public ProjectTask withPicture(byte[] file) {
    return new ProjectTask(model, Base64.getEncoder().encodeToString(file), effort);
  }

  /**
   * The image file.
   *
   * @throws IllegalArgumentException if it is not in base64
   */
  public byte[] file() {
    try {
      return Base64.getDecoder().decode(picture);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("picture is no base64");
    }
  }

  /** What is known of the sample whose styles are to be found. */
  public Sample sample() {
    return Sample.of(effort.seed()).noise(NoiseChoice.OFF);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Sample> samples() {
    return List.of(sample());
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("model", model).put("task", NAME);
    json.put("steps", effort.steps()).put("seed", Long.toString(effort.seed()));
    return json.put(PICTURE, picture);
  }
}

package dev.ganvas.models.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ganvas.models.Check;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a bundle is and how to drive it: the file {@code card.json}. A card that exists is valid;
 * every component is checked where it is constructed, and a failure names the field.
 *
 * @param id the bundle's name: 1 to 64 of a-z, 0-9 and -
 * @param graphs role to file; a plain generator has the one role {@link #GENERATOR}, a style model
 *     {@link #MAPPING} and {@link #SYNTHESIS}, a judge {@link #CLASSIFIER}
 * @param training how the weights came to be, or null if that is unknown
 * @param parity largest absolute difference to the trainer's own answer, by batch size ("1", "7")
 * @param licence of the weights and of the data that they were trained on
 * @param source where the bundle can be had, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelCard(
    String id,
    String title,
    Task task,
    Map<String, GraphFile> graphs,
    Inputs inputs,
    Output output,
    Training training,
    Map<String, Double> parity,
    String licence,
    String source) {

  /** The version of the format that this class reads and writes. */
  public static final String SCHEMA = "ganvas/1";

  /** The name of a card inside its bundle. */
  public static final String FILE_NAME = "card.json";

  /** The role of the graph that turns inputs into pictures or points. */
  public static final String GENERATOR = "generator";

  /** The role of the graph that turns latents into styles. */
  public static final String MAPPING = "mapping";

  /** The role of the graph that turns styles into pictures. */
  public static final String SYNTHESIS = "synthesis";

  /** The role of the graph that turns pictures into scores of classes. */
  public static final String CLASSIFIER = "classifier";

  /** Characters of an id at most. */
  public static final int LONGEST_ID = 64;

  /** A card larger than this is refused before it is parsed. */
  public static final int MAX_BYTES = 1 << 20;

  /**
   * @throws IllegalArgumentException naming the field that is missing or out of range
   */
  public ModelCard {
    checkId(id);
    Fields.text("title", title);
    Fields.given("task", task);
    graphs = Fields.entries("graphs", graphs);
    Check.that(!graphs.isEmpty(), "graphs is empty; a card names at least one file");
    Fields.given("inputs", inputs);
    Check.that(
        task != Task.GENERATE || inputs.latent() != null,
        "inputs.latent is missing; a card whose task is generate needs it");
    Check.that(
        task != Task.CLASSIFY || (inputs.latent() == null && inputs.style() == null),
        "inputs has a latent or a style; a card whose task is classify has an image alone");
    Fields.given("output", output);
    Check.that(
        (task == Task.CLASSIFY) == (output instanceof ClassOutput),
        "output has %s; a card has scores of classes if, and only if, its task is classify",
        output.tensor());
    Check.that(
        task != Task.CLASSIFY || inputs.image() != null,
        "inputs.image is missing; a card whose task is classify needs it");
    for (String role : roles(task, inputs)) {
      Check.that(graphs.containsKey(role), "graphs.%s is missing", role);
    }
    parity = Fields.finite("parity", parity);
    Fields.text("licence", licence);
    Fields.optionalText("source", source);
  }

  /**
   * Checks what a bundle is to be called.
   *
   * @throws IllegalArgumentException unless it is 1 to 64 of a-z, 0-9 and -
   */
  public static void checkId(String id) {
    Check.that(
        id != null && id.matches("[a-z0-9-]{1,64}"),
        "id is %s; allowed are 1 to 64 of the characters a-z, 0-9 and -",
        Check.quoted(id));
  }

  /** What a bundle that has to do with something of this name can be called. */
  public static String idOf(String name) {
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return id.substring(0, Math.min(LONGEST_ID, id.length()));
  }

  /**
   * Reads a card file of at most {@link #MAX_BYTES}.
   *
   * @throws IllegalArgumentException if its content is not a valid card
   */
  public static ModelCard read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return parse(in.readNBytes(MAX_BYTES + 1));
    }
  }

  /**
   * Parses a card. Fields that this version does not know are ignored, since a later writer of the
   * same schema may add some; another schema is refused.
   *
   * @throws IllegalArgumentException if the text is not a valid card
   */
  public static ModelCard parse(String json) {
    return parse(json.getBytes(StandardCharsets.UTF_8));
  }

  /** As {@link #parse(String)}, for UTF-8 bytes. */
  public static ModelCard parse(byte[] json) {
    Check.that(json.length <= MAX_BYTES, "the card is larger than %d bytes", MAX_BYTES);
    return CardJson.read(json);
  }

  /** The role of the graph that gives the output. */
  public String role() {
    List<String> roles = roles();
    return roles.get(roles.size() - 1);
  }

  /** The roles of all graphs that the task takes, in the order in which they run. */
  public List<String> roles() {
    return roles(task, inputs);
  }

  private static List<String> roles(Task task, Inputs inputs) {
    if (task == Task.CLASSIFY) {
      return List.of(CLASSIFIER);
    }
    return inputs.style() == null ? List.of(GENERATOR) : List.of(MAPPING, SYNTHESIS);
  }

  /** The checksum of the graph that gives the output: which model it is, whatever it is called. */
  public String sha256() {
    return graphs.get(role()).sha256();
  }

  /**
   * This card with directions through its styles, in the place of those that it had.
   *
   * @throws IllegalArgumentException if the model has no styles
   */
  public ModelCard withDirections(List<Direction> directions) {
    Style style = style("directions").directions(directions);
    return with(inputs.styled(style, inputs.noise(), inputs.psi()), training, parity);
  }

  /**
   * How the model takes styles.
   *
   * @param purpose what needs them, in the plural, for the sentence that refuses it
   * @throws IllegalArgumentException if it has none
   */
  public Style style(String purpose) {
    Check.that(inputs.style() != null, "%s are for models with styles; %s has none", purpose, id);
    return inputs.style();
  }

  /**
   * This card with measures of its model.
   *
   * @throws IllegalArgumentException if it says nothing of a training
   */
  public ModelCard withMetrics(Map<String, Double> metrics) {
    Check.that(training != null, "the card of %s says nothing of its training", id);
    return with(inputs, training.withMetrics(metrics), parity);
  }

  /** This card with differences to the trainer, in the place of those that it had. */
  public ModelCard withParity(Map<String, Double> differences) {
    return with(inputs, training, differences);
  }

  private ModelCard with(Inputs others, Training measured, Map<String, Double> differences) {
    return new ModelCard(
        id, title, task, graphs, others, output, measured, differences, licence, source);
  }

  /**
   * Writes the card into a bundle's directory.
   *
   * @throws IllegalStateException if it is larger than anybody reads, as by many labels' mean
   *     styles
   */
  public void write(Path directory) throws IOException {
    byte[] json = toJson().getBytes(StandardCharsets.UTF_8);
    if (json.length > MAX_BYTES) {
      throw new IllegalStateException(
          "the card of %s has %d bytes; allowed are %d: it takes fewer labels, styles of fewer"
                  .formatted(id, json.length, MAX_BYTES)
              + " numbers, or fewer directions");
    }
    Files.write(directory.resolve(FILE_NAME), json);
  }

  /** The card as indented JSON with a fixed order of fields and a final line break. */
  public String toJson() {
    return CardJson.write(this);
  }
}

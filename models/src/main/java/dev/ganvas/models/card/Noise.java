package dev.ganvas.models.card;

/**
 * Normal numbers that a layer of a synthesis network adds to its map, one for each position.
 *
 * @param tensor the synthesis network's input, float {@code [N, 1, height, width]}
 */
public record Noise(String tensor, int height, int width) {
  /** The stream of a seed that draws the noise of layer 0; layer k has the stream k further on. */
  public static final long FIRST_STREAM = 1000;

  public Noise {
    Fields.text("inputs.noise.tensor", tensor);
    Fields.picture("inputs.noise", width, height, 1);
  }
}

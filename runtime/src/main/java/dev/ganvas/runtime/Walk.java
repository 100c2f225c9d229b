package dev.ganvas.runtime;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A way from picture to picture in many small steps.
 *
 * @param keyframes the samples that it passes, 2 to 100, each of one seed and all of one look, but
 *     for styles of their own in w; in z labels and codes change where a keyframe is passed, in w
 *     on the way
 * @param space in which the steps between them lie
 * @param path how many steps there are, and where they end
 */
public record Walk(List<Sample> keyframes, Space space, Path path) {
  /** The most keyframes. */
  public static final int MOST_KEYFRAMES = 100;

  /** The most frames in one direction. */
  public static final int MOST_FRAMES = 2_000;

  public Walk {
    Check.within("the number of keyframes", keyframes.size(), 2, MOST_KEYFRAMES);
    for (Sample keyframe : keyframes) {
      Check.that(
          keyframe.seed().isPresent() && keyframe.towards().isEmpty(),
          "a keyframe is %s; allowed are samples of one seed",
          keyframe);
      Check.that(
          space == Space.W || keyframe.look().styles().isEmpty(),
          "a keyframe has styles of its own; a walk between styles has the space w");
      Check.that(
          keyframe.look().withoutStyles().equals(keyframes.get(0).look().withoutStyles()),
          "the keyframes %s and %s have different looks, which no walk can change in steps",
          keyframes.get(0),
          keyframe);
    }
    Check.that(
        path.frames() >= keyframes.size(),
        "frames is %d, too few to pass %d keyframes",
        path.frames(),
        keyframes.size());
    keyframes = List.copyOf(keyframes);
  }

  /** Where the steps lie. */
  public enum Space {
    /** Among latents, along great circles: for every model. */
    Z {
      @Override
      Sample between(Sample start, Sample end, double amount) {
        return start.towards(end.seed().getAsLong(), amount);
      }
    },
    /** Among styles, along lines, with the noise of the first keyframe: for models with styles. */
    W {
      @Override
      Sample between(Sample start, Sample end, double amount) {
        List<Mix> mixes = new ArrayList<>();
        mixes.add(new Mix(end.look(end.look().stylesAlone()), List.of(Style.ALL), amount));
        mixes.addAll(start.look().mixes());
        return start.look(start.look().mixes(mixes));
      }
    };

    /**
     * The one that {@link #text} names.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Space of(String text) {
      Check.oneOf("space", text, names());
      return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** All names. */
    public static List<String> names() {
      return Stream.of(values()).map(Space::text).toList();
    }

    /** In small letters. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What lies so far, above 0 and below 1, on the way. */
    abstract Sample between(Sample start, Sample end, double amount);
  }

  /**
   * How many steps there are, where they end, and at what speed they go.
   *
   * @param frames in one direction, the ends included
   * @param loop whether the last keyframe leads to the first again
   * @param pingpong whether the frames come once more in reverse
   * @param easing of the speed between two keyframes
   */
  public record Path(int frames, boolean loop, boolean pingpong, Easing easing) {
    public Path {
      Check.within("frames", frames, 2, MOST_FRAMES);
      Check.that(
          !loop || !pingpong, "loop and pingpong are both given; a walk is one or the other");
    }
  }

  /** How many frames there are in all. */
  public int size() {
    return path.pingpong() ? 2 * path.frames() - 2 : path.frames();
  }

  /** The sample of each frame. */
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

  /** The sample so many segments from the first keyframe. */
  private Sample at(double position) {
    int segment = (int) position;
    double amount = path.easing().of(position - segment);
    Sample start = steady(keyframes.get(segment % keyframes.size()));
    Sample end = keyframes.get((segment + 1) % keyframes.size());
    return amount > 0 ? space.between(start, end, amount) : start;
  }

  /** A keyframe without a noise of its own, which would change at each of them. */
  private Sample steady(Sample keyframe) {
    long first = keyframes.get(0).seed().getAsLong();
    return space == Space.W ? keyframe.noise(keyframe.look().noise().orOf(first)) : keyframe;
  }
}

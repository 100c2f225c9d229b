package dev.ganvas.models.net;

import dev.ganvas.models.Check;
import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.layer.BatchSense;
import dev.ganvas.models.layer.Conditioning;
import dev.ganvas.models.layer.Fade;
import dev.ganvas.models.layer.MinibatchDeviation;

/**
 * Networks that begin with small images and grow one map at a time (Karras et al. 2018): pixel norm
 * after each layer of the generator, equalised rates, and a critic that is its mirror image. Their
 * weights are named by the side of their map, so that larger networks have those of the smaller
 * ones. 28 x 28 begins at 7 x 7, powers of two from 16 to 128 begin at 4 x 4. The image is bounded
 * by a hyperbolic tangent, where the paper leaves it to itself. The deviation of the batch stands
 * beside the last map and so one layer later than in the paper, which leaves the channels of
 * convolutions multiples of 16.
 *
 * @param latent numbers that an image is made from, 512 in the paper
 * @param width channels at 28 or 32 pixels, 256 in the paper; twice as many at half the side
 * @param most the most channels of any map, 512 in the paper
 * @param batchSense what the critic sees of the batch: the deviation in the paper
 */
public record Progressive(int latent, int width, int most, BatchSense batchSense)
    implements Architecture {
  private static final int REFERENCE = 32;

  public Progressive {
    Check.within("latent", latent, 1, 4096);
    Check.within("width", width, 1, 1024);
    Check.within("most", most, 1, 4096);
  }

  /** Narrow enough for a CPU. */
  public Progressive() {
    this(128, 16, 128, new MinibatchDeviation());
  }

  @Override
  public Graph generator(Shape sample, Conditioning conditioning) {
    return fading(new Fade.Over()).generator(sample, conditioning);
  }

  @Override
  public Graph critic(Shape sample, Conditioning conditioning) {
    return fading(new Fade.Over()).critic(sample, conditioning);
  }

  @Override
  public int doublings(Shape sample) {
    return Pyramid.of("progressive", sample, 0).doublings();
  }

  @Override
  public Architecture fading(Fade fade) {
    return new Growing(this, fade);
  }

  /** The channels of a map. */
  int channels(int side) {
    int powerOfTwo = Integer.highestOneBit(2 * side - 1); // the next: 8 for 7, 32 for 28
    return Math.max(1, Math.min(most, width * REFERENCE / powerOfTwo));
  }
}

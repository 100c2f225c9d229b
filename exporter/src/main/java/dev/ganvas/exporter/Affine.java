package dev.ganvas.exporter;

import dev.ganvas.models.graph.Op;
import dev.ganvas.models.graph.Shape;
import dev.ganvas.models.graph.Tensor;
import java.util.List;

/** {@code scale * x + shift} for each channel. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Affine(double[] scale, double[] shift) {
  /**
   * What a batch norm does outside training.
   *
   * @param statistics gamma, beta, running mean and running variance
   */
  static Affine of(Op.BatchNorm norm, List<Tensor> statistics) {
    int channels = statistics.get(0).values().length;
    double[] scale = new double[channels];
    double[] shift = new double[channels];
    for (int c = 0; c < channels; c++) {
      double deviation = Math.sqrt(statistics.get(3).values()[c] + norm.epsilon());
      scale[c] = statistics.get(0).values()[c] / deviation;
      shift[c] = statistics.get(1).values()[c] - statistics.get(2).values()[c] * scale[c];
    }
    return new Affine(scale, shift);
  }

  /** For {@code count} outputs, of which as many neighbours as it takes make up one channel. */
  Affine spread(int count) {
    int neighbours = count / scale.length;
    double[] scales = new double[count];
    double[] shifts = new double[count];
    for (int i = 0; i < count; i++) {
      scales[i] = scale[i / neighbours];
      shifts[i] = shift[i / neighbours];
    }
    return new Affine(scales, shifts);
  }

  /** The weight of a layer that scales its outputs, which lie along {@code axis}. */
  Tensor weight(Tensor weight, int axis) {
    Shape shape = weight.shape();
    int inner = 1;
    for (int i = axis + 1; i < shape.rank(); i++) {
      inner *= shape.dim(i);
    }
    float[] scaled = new float[weight.values().length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (weight.values()[i] * scale[i / inner % scale.length]);
    }
    return new Tensor(shape, scaled);
  }

  /** The bias of a layer that scales and shifts its outputs. */
  Tensor bias(Tensor bias) {
    float[] shifted = new float[scale.length];
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] = (float) (bias.values()[i] * scale[i] + shift[i]);
    }
    return new Tensor(bias.shape(), shifted);
  }
}

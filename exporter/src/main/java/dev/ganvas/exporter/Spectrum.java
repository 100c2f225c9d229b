package dev.ganvas.exporter;

import dev.ganvas.models.graph.Tensor;

/** The largest singular value of a weight, as spectral norm estimates it (Miyato et al. 2018). */
final class Spectrum {
  private Spectrum() {}

  /**
   * sigma = u W v with v = W' u / |W' u|, which is |W' u| itself. The direction has settled in
   * training and is not moved here.
   *
   * @param weight [out, ...], seen as a matrix [out, all the rest]
   * @param direction u [out], of length one
   */
  static double sigma(Tensor weight, Tensor direction, double epsilon) {
    int columns = weight.values().length / direction.values().length;
    double[] projected = new double[columns];
    for (int i = 0; i < weight.values().length; i++) {
      projected[i % columns] += (double) weight.values()[i] * direction.values()[i / columns];
    }
    double squares = 0;
    for (double value : projected) {
      squares += value * value;
    }
    return squares / Math.max(Math.sqrt(squares), epsilon);
  }
}

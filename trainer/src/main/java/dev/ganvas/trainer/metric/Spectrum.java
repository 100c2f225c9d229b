package dev.ganvas.trainer.metric;

import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;

/** The eigenvalues and eigenvectors of symmetric matrices. */
public final class Spectrum {
  private Spectrum() {}

  /** Decomposes a symmetric matrix. */
  public static Eigenvalue<Double> of(MatrixStore<Double> symmetric) {
    Eigenvalue<Double> parts = Eigenvalue.R064.make(symmetric, true);
    if (!parts.decompose(symmetric)) {
      throw new IllegalStateException("a matrix has no eigenvalues: are all its parts numbers?");
    }
    return parts;
  }
}

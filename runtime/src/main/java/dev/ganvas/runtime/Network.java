package dev.ganvas.runtime;

import ai.onnxruntime.OrtException;

/** A loaded graph. */
interface Network {
  /** Computes one batch; several threads may call this at once. */
  void run(Job job, Batch batch, Sink sink) throws OrtException;

  /** Frees native memory; never while a run is in progress. */
  void close();
}

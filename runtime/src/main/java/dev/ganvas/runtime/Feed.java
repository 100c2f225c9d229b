package dev.ganvas.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;

/** One input of the graph: writes into its own native memory what a batch is to be made from. */
interface Feed {
  /** The name of the graph's input. */
  String tensor();

  /** The batch's values, valid until the next call; the caller closes it before that. */
  OnnxTensor fill(Batch batch) throws OrtException;
}

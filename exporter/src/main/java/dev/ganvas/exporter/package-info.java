/**
 * A network as an ONNX file: a graph and its weights in, a bundle out. Everything that can be
 * computed once is folded into weights here, so that what leaves training is a plain inference
 * graph that any ONNX runtime reads. Usable without the trainer.
 */
package dev.ganvas.exporter;

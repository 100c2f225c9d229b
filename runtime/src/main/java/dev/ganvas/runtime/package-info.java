/**
 * A bundle as pictures: the library that other programs embed. It needs a model card, an ONNX file
 * and ONNX Runtime, and knows nothing about how the network was trained.
 */
package dev.ganvas.runtime;

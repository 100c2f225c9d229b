/**
 * Pixels: from a network's floats to 8-bit pictures, PNG files, grids and scatter plots. It knows
 * nothing about models and runs without ONNX Runtime.
 */
package dev.ganvas.runtime.image;

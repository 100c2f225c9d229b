/** The door to PyTorch: the only package that knows the engine behind DJL. */
package dev.ganvas.trainer.engine;

/**
 * How networks learn: data, objectives, regularisers, the training loop and metrics. A GAN variant
 * is a recipe, one choice per axis, and the loop never asks which variant it runs.
 */
package dev.ganvas.trainer;

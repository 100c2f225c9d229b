/** A run as a bundle, verified against the trainer before it is put in place. */
package dev.ganvas.trainer.export;

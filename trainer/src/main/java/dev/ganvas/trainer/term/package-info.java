/** Scalar losses that a player's update sums. */
package dev.ganvas.trainer.term;

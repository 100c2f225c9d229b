/** Speed of this machine: ours and the peers at hand, taken in turn. */
package dev.ganvas.trainer.bench;

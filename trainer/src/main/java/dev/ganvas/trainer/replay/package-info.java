/** What the critic is shown of the generator's past. */
package dev.ganvas.trainer.replay;

/** What the two players want of the critic's raw scores. */
package dev.ganvas.trainer.objective;

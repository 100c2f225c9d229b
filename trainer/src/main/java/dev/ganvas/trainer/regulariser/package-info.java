/** Terms that keep the critic well behaved. */
package dev.ganvas.trainer.regulariser;

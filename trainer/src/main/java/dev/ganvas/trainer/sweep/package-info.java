/** Many trainings at one budget, and the figure and the table that compare them. */
package dev.ganvas.trainer.sweep;

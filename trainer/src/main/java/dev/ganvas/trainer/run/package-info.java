/** A run on disk: its record, its checkpoints, how it starts, resumes and is exported. */
package dev.ganvas.trainer.run;

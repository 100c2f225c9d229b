/** Exact distances between histograms, for the theory's sake: what each of them can see. */
package dev.ganvas.trainer.metric.discrete;

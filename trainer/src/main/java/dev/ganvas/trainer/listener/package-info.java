/** What watches a run: progress, metrics, sample grids, checkpoints. */
package dev.ganvas.trainer.listener;

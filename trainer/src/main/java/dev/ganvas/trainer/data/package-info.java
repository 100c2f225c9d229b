/**
 * What networks learn from. {@link dev.ganvas.trainer.data.Datasets} opens a known name or a
 * directory of images; a new known set is one {@code KnownSet} and one line there.
 */
package dev.ganvas.trainer.data;

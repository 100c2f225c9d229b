/** Image files of any kind and size as equal squares of bytes. Knows nothing of data sets. */
package dev.ganvas.trainer.data.image;

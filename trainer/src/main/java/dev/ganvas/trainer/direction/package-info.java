/** How directions through the styles of a model are found, shown and kept. */
package dev.ganvas.trainer.direction;

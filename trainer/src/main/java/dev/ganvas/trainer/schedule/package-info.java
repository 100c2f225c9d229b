/** Settings that vary with the images seen. */
package dev.ganvas.trainer.schedule;

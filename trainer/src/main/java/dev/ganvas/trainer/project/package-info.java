/** From a picture back to the styles that make it, for any bundle that has styles. */
package dev.ganvas.trainer.project;

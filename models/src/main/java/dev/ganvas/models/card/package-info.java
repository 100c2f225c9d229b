/**
 * The model card: what a trained bundle is, how to drive it and where it came from. It is the
 * contract between whoever writes a bundle (the exporter, or a person) and whoever runs it.
 */
package dev.ganvas.models.card;

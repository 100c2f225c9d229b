/** Composite layers: methods that lower to the primitive operations of a graph. */
package dev.ganvas.models.layer;

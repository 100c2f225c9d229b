/** Architecture pairs: one readable file for each, with its paper. */
package dev.ganvas.models.net;

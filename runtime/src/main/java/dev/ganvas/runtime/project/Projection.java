package dev.ganvas.runtime.project;

import dev.ganvas.runtime.StyleCode;

/**
 * The styles that come closest to a picture, to be drawn without noise.
 *
 * @param before the closeness of the start: of all seeds' styles and their means the nearest
 * @param after the closeness of {@code styles}
 * @param steps that were made
 */
public record Projection(StyleCode styles, Closeness before, Closeness after, int steps) {}

package dev.ganvas.web.store;

import java.util.List;
import java.util.Optional;

/**
 * Some of the pictures that a filter lets pass, newest first.
 *
 * @param next where to go on, or empty at the end
 * @param total pictures that it lets pass in all
 */
public record Page(List<PictureRow> pictures, Optional<Long> next, long total) {}

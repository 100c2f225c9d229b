package dev.ganvas.web.store;

import dev.ganvas.runtime.Recipe;
import java.time.Instant;

/**
 * A picture as it is written down; its file is had from {@link PictureTable#png}.
 *
 * @param number of the picture in its job, from 0
 */
public record PictureRow(
    long id,
    long job,
    int number,
    Recipe recipe,
    int width,
    int height,
    boolean starred,
    Instant created) {}

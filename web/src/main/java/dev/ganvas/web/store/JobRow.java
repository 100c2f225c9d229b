package dev.ganvas.web.store;

import java.time.Instant;

/**
 * A job as it is written down.
 *
 * @param done pictures that are kept
 * @param error why it failed, or null
 * @param place in the order of those that wait; lower ones come first
 * @param finished null until it has ended
 */
public record JobRow(
    long id,
    NewJob job,
    JobState state,
    int done,
    String error,
    double place,
    Instant created,
    Instant finished) {}

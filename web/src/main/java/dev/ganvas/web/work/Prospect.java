package dev.ganvas.web.work;

import java.util.OptionalDouble;

/**
 * When a work's turn comes.
 *
 * @param position works that will be done before it
 * @param seconds until it is done; empty while the speed of a model before it is not known
 */
public record Prospect(int position, OptionalDouble seconds) {}

package dev.ganvas.web.work;

import dev.ganvas.runtime.image.Pixels;

/**
 * How far a search is.
 *
 * @param done steps so far, from 1
 * @param steps in all
 * @param loss what the last step left to be desired
 * @param secondsLeft if the other steps take as long
 * @param picture what is found so far
 */
public record Glance(int done, int steps, double loss, double secondsLeft, Pixels picture) {}

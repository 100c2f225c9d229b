package dev.ganvas.runtime.project;

import dev.ganvas.runtime.StyleCode;
import java.util.function.Supplier;

/**
 * How far a search is.
 *
 * @param done steps so far, from 1
 * @param steps in all
 * @param loss before the last of them
 * @param styles those of this moment, for whoever is told of it to ask for at once
 */
public record Progress(int done, int steps, double loss, Supplier<StyleCode> styles) {}

package dev.ganvas.web.training;

import java.util.List;
import java.util.Map;

/**
 * What a run has measured.
 *
 * @param next the cursor to ask with for what comes after
 * @param anew whether these are the readings from the first on, so that whoever asked drops what it
 *     had: it asked for all, or the run went on from a checkpoint and measures again
 * @param images real images seen at each reading, ascending
 * @param series a value for each reading by the metric's name, null where there is none
 */
public record Readings(
    long next, boolean anew, List<Long> images, Map<String, List<Double>> series) {}

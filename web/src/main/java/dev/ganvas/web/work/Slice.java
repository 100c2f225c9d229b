package dev.ganvas.web.work;

import dev.ganvas.runtime.Sample;
import java.util.List;

/**
 * Neighbouring samples of one work.
 *
 * @param first the number of the first one in its work
 */
record Slice(Work work, int first, List<Sample> samples) {}

package dev.ganvas.trainer.report;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * An axis from one round number to another, with round numbers between.
 *
 * @param low where it begins
 * @param step between two marks
 * @param steps how many there are
 */
record Scale(double low, double step, int steps) {
  private static final int ABOUT = 4;

  /** A scale that holds all finite values. */
  static Scale of(List<Double> values) {
    DoubleSummaryStatistics all =
        values.stream()
            .mapToDouble(Double::doubleValue)
            .filter(Double::isFinite)
            .summaryStatistics();
    double least = all.getCount() == 0 ? 0 : all.getMin();
    double span = all.getCount() == 0 ? 1 : all.getMax() - least;
    double step = round(span > 0 ? span / ABOUT : Math.max(1, Math.abs(least)) / ABOUT);
    double low = Math.floor(least / step) * step;
    return new Scale(low, step, (int) Math.max(1, Math.ceil((least + span - low) / step - 1e-9)));
  }

  /** The next of 1, 2, 5, 10, 20 and so on, in either direction. */
  private static double round(double step) {
    double power = Math.pow(10, Math.floor(Math.log10(step)));
    return DoubleStream.of(1, 2, 5, 10)
        .map(digit -> digit * power)
        .filter(round -> round >= step * (1 - 1e-9))
        .findFirst()
        .orElse(10 * power);
  }

  /** The round numbers. */
  List<Double> marks() {
    return IntStream.rangeClosed(0, steps).mapToObj(i -> low + i * step).toList();
  }

  /** Where a value is, from 0 at the beginning to 1 at the end. */
  double place(double value) {
    return (value - low) / (steps * step);
  }
}

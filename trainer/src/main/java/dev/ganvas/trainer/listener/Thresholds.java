package dev.ganvas.trainer.listener;

/**
 * When a reading counts as ill: all of {@link Diagnosis}'s limits. They were set so that ordinary
 * runs of the recipes stay far from them, and runs that were spoilt on purpose cross them.
 */
final class Thresholds {
  /**
   * How far the mean score of real samples lies above that of fake ones when the critic is sure of
   * itself. Of logits: it then takes one sample in some three thousand for the other kind.
   */
  static final double SURE_GAP = 8;

  /** How far fake samples are scored above real ones when the critic is fooled. */
  static final double FOOLED_GAP = 1;

  /** A spread of fake samples below this share of the real ones' is that of a few samples. */
  static final double COLLAPSED_SHARE = 0.2;

  /** Readings that a generator has to find its spread. */
  static final int READINGS_TO_SPREAD = 5;

  /** Real samples are scored so far above fake ones by a critic that tells them apart at all. */
  static final double TOLD_APART = 0.5;

  /** Unlearned real samples this far down towards fake ones are strangers to the critic. */
  static final double BY_HEART_SHARE = 0.5;

  /** A batch that shows no more than this share of the modes of a real one leaves some out. */
  static final double FOUND_SHARE = 0.75;

  /** Ill readings in a row: a generator needs a while until it has found what there is. */
  static final int READINGS_TO_FIND = 10;

  /** Of the real samples' spread: the middle of a batch does not move so far by chance. */
  static final double HOP_SHARE = 0.5;

  /** Of its own upper quartile: a gradient norm below this share of it has vanished. */
  static final double VANISHED_SHARE = 0.1;

  /** A gradient norm below this has vanished whatever it was before. */
  static final double VANISHED_NORM = 0.01;

  /**
   * Root mean square distance of the critic's slope from 1. A critic without any slope is at 1, so
   * above it there are slopes beyond 2; a penalty that holds stays below 0.7.
   */
  static final double SLOPE_DISTANCE = 1;

  /** A loss or norm this many times its running median is on its way to infinity. */
  static final double EXPLOSION = 100;

  /** A median below this counts as this: losses pass through 0. */
  static final double SMALLEST_MEDIAN = 0.1;

  /** A loss or norm above this is on its way to infinity whatever it was before. */
  static final double ENORMOUS = 1e6;

  /** Readings before a median means anything. */
  static final int READINGS_OF_A_MEDIAN = 5;

  /** Ill readings in a row that make a symptom, and healthy ones that end it. */
  static final int READINGS_IN_A_ROW = 3;

  private Thresholds() {}
}

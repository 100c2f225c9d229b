package dev.ganvas.exporter;

import dev.ganvas.models.graph.Op;

/** The functions of single numbers. */
final class Scalars {
  private Scalars() {}

  static double apply(Op.Activation op, double x) {
    return switch (op.function()) {
      case RELU -> Math.max(x, 0);
      case LEAKY_RELU -> x > 0 ? x : op.slope() * x;
      case TANH -> Math.tanh(x);
      case SIGMOID -> 1 / (1 + Math.exp(-x));
      case SOFTPLUS -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
      case EXP -> Math.exp(x);
      case SQRT -> Math.sqrt(x);
    };
  }

  static double apply(Op.Binary op, double a, double b) {
    return switch (op.operator()) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
    };
  }
}

package dev.ganvas.trainer.direction;

import dev.ganvas.models.card.Direction;

/**
 * A direction, and what speaks for it.
 *
 * @param share of 1: of a principal component, the part of the variance of w; of a factor, of the
 *     squared style weights; of a learned one, of the variance of the answers that it explains
 */
public record Found(Direction direction, double share) {}

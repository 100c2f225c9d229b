package dev.ganvas.web.training;

/**
 * What the trainer's diagnosis found.
 *
 * @param images real images seen until then
 */
public record Note(long images, String sentence) {}

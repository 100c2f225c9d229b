package dev.ganvas.web.training;

/**
 * A picture of what the generator made of always the same seeds.
 *
 * @param images real images seen until then
 * @param name of the file, for {@link Runs#sample}
 */
public record SampleGrid(long images, String name) {}

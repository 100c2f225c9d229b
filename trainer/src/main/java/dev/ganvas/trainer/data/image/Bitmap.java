package dev.ganvas.trainer.data.image;

/**
 * A decoded picture.
 *
 * @param rgb row by row from the top, each 0xRRGGBB
 */
record Bitmap(int width, int height, int[] rgb) {}

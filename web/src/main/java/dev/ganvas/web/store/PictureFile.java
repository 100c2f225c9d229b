package dev.ganvas.web.store;

/**
 * What a row says about its file.
 *
 * @param bytes its length: a file that lost power while it was written has another one
 */
record PictureFile(Slot slot, int bytes) {}

package dev.ganvas.web.store;

/** The place of a picture: the {@code index}th, from 0, of {@code job}. */
record Slot(long job, int index) {}

package dev.ganvas.web.store;

/** The place of a picture: the {@code number}th, from 0, of {@code job}. */
record Slot(long job, int number) {}

package dev.ganvas.web.store;

/**
 * What somebody wants made.
 *
 * @param client who asked for it
 * @param request as it was posted, defaults filled in, as JSON
 * @param total pictures that it makes, from 0
 */
public record NewJob(String client, String model, String task, String request, int total) {}

package dev.ganvas.web.store;

/**
 * A job that somebody wants done.
 *
 * @param task what kind of task it is
 * @param request the whole task in JSON
 * @param total pictures that it will make
 */
public record NewJob(String client, String model, String task, String request, int total) {}

/**
 * What waits for the models and in which order it is done: one queue for everybody who asks, fair
 * between clients, whose works for one model run together.
 */
package dev.ganvas.web.work;

/**
 * Trainings as they stand on disk, read-only. The directories are a format that the trainer writes;
 * nothing here knows its classes.
 */
package dev.ganvas.web.training;

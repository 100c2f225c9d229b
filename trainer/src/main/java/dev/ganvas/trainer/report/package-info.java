/** An evaluation as one page that needs nothing beside itself. */
package dev.ganvas.trainer.report;

/** The variants: one small file for each, and the table that lists them. */
package dev.ganvas.trainer.recipe;

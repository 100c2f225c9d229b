/** What the networks are told about a sample. */
package dev.ganvas.trainer.condition;

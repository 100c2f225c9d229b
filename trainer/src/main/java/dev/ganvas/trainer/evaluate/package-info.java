/** A model or a run measured against data: everything of one question, in its order. */
package dev.ganvas.trainer.evaluate;

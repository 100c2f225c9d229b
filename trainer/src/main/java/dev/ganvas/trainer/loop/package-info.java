/** The loop and its four words: player, phase, term, step. It never asks which variant it runs. */
package dev.ganvas.trainer.loop;

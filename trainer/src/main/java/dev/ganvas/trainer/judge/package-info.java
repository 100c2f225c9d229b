/** Classifiers that judge pictures: how they learn, how right they are, and their bundles. */
package dev.ganvas.trainer.judge;

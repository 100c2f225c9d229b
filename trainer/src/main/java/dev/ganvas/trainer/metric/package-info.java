/**
 * Measures of generated samples. Each is one file, carries its protocol and the number of samples
 * in the names of its figures, and knows its floor: what real samples get in the place of generated
 * ones.
 */
package dev.ganvas.trainer.metric;

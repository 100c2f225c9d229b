/** How the critic sees samples: noise and augmentations that gradients pass through. */
package dev.ganvas.trainer.view;

/** Pictures that somebody sent, brought to the styles of a model by whatever engine is there. */
package dev.ganvas.web.project;

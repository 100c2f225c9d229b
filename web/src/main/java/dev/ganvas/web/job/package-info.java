/** Tasks that are made one after another and kept, whatever happens to those who asked for them. */
package dev.ganvas.web.job;

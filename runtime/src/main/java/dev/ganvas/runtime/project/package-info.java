/** What it means to find the styles of a picture; the finding itself takes a training engine. */
package dev.ganvas.runtime.project;

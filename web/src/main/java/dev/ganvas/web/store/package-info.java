/** What the studio keeps: jobs, pictures and settings, in a directory that survives every crash. */
package dev.ganvas.web.store;

/** What the studio keeps: jobs, pictures and settings, in SQLite and in files beside it. */
package dev.ganvas.web.store;

/** What can be asked for in one go: tasks that know the samples they consist of. */
package dev.ganvas.web.task;

/** Files written whole or not at all, and the format that numpy reads. */
package dev.ganvas.web.file;

/** The command that makes pictures: what is ordered, where it goes, and how far it is. */
package dev.ganvas.web.generate;

/** The {@code serve} command: all parts of the studio put together. */
package dev.ganvas.web.serve;

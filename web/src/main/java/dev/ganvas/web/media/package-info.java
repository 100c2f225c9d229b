/**
 * The picture formats of the studio: what is uploaded is read here, and what is downloaded is
 * written. Knows nothing of HTTP, jobs or the store.
 */
package dev.ganvas.web.media;

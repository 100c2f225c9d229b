/** The models that are being served: loaded, watched, replaced and taken away while they serve. */
package dev.ganvas.web.shelf;

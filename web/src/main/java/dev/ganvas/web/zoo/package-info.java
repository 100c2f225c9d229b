/** The bundles at hand: found, listed and described. */
package dev.ganvas.web.zoo;

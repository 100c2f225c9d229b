/**
 * Asking a model for something now, and waiting for it: what the request and response APIs share.
 */
package dev.ganvas.web.ask;

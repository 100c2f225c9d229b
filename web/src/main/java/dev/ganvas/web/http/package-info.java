/**
 * The studio's HTTP server: who may ask, what may be sent, and what every answer carries. The parts
 * of the studio add their own routes to it.
 */
package dev.ganvas.web.http;

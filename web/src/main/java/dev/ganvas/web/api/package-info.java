/** The studio's own REST API, {@code /api}; openapi.json beside this describes it. */
package dev.ganvas.web.api;

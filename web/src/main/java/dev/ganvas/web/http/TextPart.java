package dev.ganvas.web.http;

/** A text of a form. */
public record TextPart(String name, String text) {}

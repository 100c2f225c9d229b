package dev.ganvas.models.card;

import dev.ganvas.models.Check;

/**
 * A graph of a bundle.
 *
 * @param file the plain name of a file in the bundle's directory
 * @param sha256 of that file's bytes, as 64 lower-case hexadecimal digits
 */
public record GraphFile(String file, String sha256) {
  public GraphFile {
    // A name without separators and without a leading dot cannot point outside the bundle.
    Check.that(
        file != null && file.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}"),
        "graphs: file is %s; allowed are plain names of at most 100 letters, digits, '.', '_', '-'",
        Check.quoted(file));
    Check.that(
        sha256 != null && sha256.matches("[0-9a-f]{64}"),
        "graphs: sha256 of %s is %s; allowed are 64 lower-case hexadecimal digits",
        file,
        Check.quoted(sha256));
  }
}

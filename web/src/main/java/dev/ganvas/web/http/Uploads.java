package dev.ganvas.web.http;

import dev.ganvas.models.Check;
import io.javalin.http.Context;
import java.util.List;

/**
 * A form of texts and files (multipart/form-data), held in memory. What the client calls its files
 * is dropped: nothing needs it.
 *
 * @param fields the texts, in the order they came
 * @param files the files, in the order they came
 */
public record Uploads(List<TextPart> fields, List<FilePart> files) {
  public Uploads {
    fields = List.copyOf(fields);
    files = List.copyOf(files);
  }

  /** Whether the body is said to be a form. */
  public static boolean are(Context context) {
    return Bodies.type(context).equals("multipart/form-data");
  }

  /**
   * The form in the body.
   *
   * @throws HttpFailure 415 if it is no form, 413 if it exceeds {@code limits}, 400 if it is broken
   */
  public static Uploads of(Context context, UploadLimits limits) {
    return new FormReader(limits).read(context);
  }

  /** The files that are named {@code name} or, as OpenAI's clients name several, "name[]". */
  public List<FilePart> files(String name) {
    return files.stream()
        .filter(part -> part.name().equals(name) || part.name().equals(name + "[]"))
        .toList();
  }

  /**
   * The one file of a form that has no other.
   *
   * @throws HttpFailure 400 if there is none or another one
   */
  public FilePart only(String name) {
    List<FilePart> named = files(name);
    for (FilePart file : files) {
      if (!named.contains(file)) {
        throw HttpFailure.field(
            file.name(),
            "%s is a file; allowed is only %s".formatted(Check.quoted(file.name()), name));
      }
    }
    if (named.size() != 1) {
      throw HttpFailure.field(
          name, "%s is given as %d files; allowed is 1".formatted(name, named.size()));
    }
    return named.get(0);
  }
}

package dev.ganvas.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Promise;

/** Takes a form apart, all in memory: the whole body is bounded before it is read. */
final class FormReader {
  private static final int HEADER_BYTES = 4096;

  private final UploadLimits limits;

  FormReader(UploadLimits limits) {
    this.limits = limits;
  }

  Uploads read(Context context) {
    String boundary = boundary(context);
    byte[] body = Bodies.bytes(context, limits.bytes());
    try (MultiPartFormData.Parts parts = parse(boundary, body)) {
      return sort(parts);
    } catch (CompletionException e) {
      throw new HttpFailure(
          400, "the form is broken, or has more than %d parts".formatted(limits.parts()));
    }
  }

  private MultiPartFormData.Parts parse(String boundary, byte[] body) {
    MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
    parser.setMaxParts(limits.parts());
    parser.setMaxLength(limits.bytes());
    // More than there is: nothing is ever written to a file.
    parser.setMaxMemoryFileSize(limits.bytes() + 1L);
    parser.setPartHeadersMaxLength(HEADER_BYTES);
    CompletableFuture<MultiPartFormData.Parts> parts = new CompletableFuture<>();
    parser.parse(Content.Source.from(ByteBuffer.wrap(body)), Promise.Invocable.toPromise(parts));
    return parts.join();
  }

  private Uploads sort(MultiPartFormData.Parts parts) {
    List<TextPart> texts = new ArrayList<>();
    List<FilePart> files = new ArrayList<>();
    for (MultiPart.Part part : parts) {
      check(part);
      if (part.getFileName() == null) {
        texts.add(new TextPart(part.getName(), part.getContentAsString(StandardCharsets.UTF_8)));
      } else {
        files.add(new FilePart(part.getName(), bytes(part)));
      }
    }
    return new Uploads(texts, files);
  }

  private void check(MultiPart.Part part) {
    if (part.getName() == null) {
      throw new HttpFailure(400, "the form has a part without a name");
    }
    if (part.getLength() > limits.partBytes()) {
      throw new HttpFailure(
          413,
          "the form has a part that is too large; allowed are %,d bytes"
              .formatted(limits.partBytes()));
    }
  }

  private static byte[] bytes(MultiPart.Part part) {
    try {
      return BufferUtil.toArray(Content.Source.asByteBuffer(part.newContentSource(null, 0, -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String boundary(Context context) {
    String boundary =
        Uploads.are(context) ? MultiPart.extractBoundary(context.contentType()) : null;
    if (boundary == null) {
      throw new HttpFailure(415, "the content type must be multipart/form-data with a boundary");
    }
    return boundary;
  }
}

package dev.ganvas.web.http;

import dev.ganvas.runtime.ModelException;
import dev.ganvas.runtime.StoppedException;
import dev.ganvas.web.Sentences;
import dev.ganvas.web.store.StoreException;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong into what the client may know about it. */
public final class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  /** For the log only: there is nobody to read the answer. */
  private static final int GONE = 499;

  private static final Map<Integer, String> SENTENCES =
      Map.ofEntries(
          Map.entry(400, "the request is malformed"),
          Map.entry(404, "there is nothing at this address"),
          Map.entry(405, "this address does not know this method"),
          Map.entry(408, "the request took too long to arrive"),
          Map.entry(413, "the body is too large"),
          Map.entry(414, "the address is too long"),
          Map.entry(415, "this content type is not known here"),
          Map.entry(417, "this server does not know what the header Expect asks for"),
          Map.entry(431, "the headers are too large"),
          Map.entry(500, "this failed unexpectedly"),
          Map.entry(501, "this method is not known"),
          Map.entry(503, "the server is busy or about to stop; try again later"),
          Map.entry(505, "this version of HTTP is not known"));

  private Refusals() {}

  /**
   * @param id of the request, by which the log can be searched
   */
  static HttpFailure of(Throwable thrown, String id) {
    Throwable failure = unwrapped(thrown);
    Optional<HttpFailure> meant = meant(failure);
    if (meant.isPresent()) {
      return meant.get();
    }
    if (failure instanceof HttpResponseException known) {
      return ofStatus(known.getStatus());
    }
    if (failure instanceof EofException) {
      LOG.debug("The client left during request {}", id, failure);
      return new HttpFailure(GONE, "the client left");
    }
    return unforeseen(failure, id);
  }

  /** A failure whose message is a sentence that everybody may read; empty for all others. */
  public static Optional<HttpFailure> meant(Throwable failure) {
    if (failure instanceof HttpFailure known) {
      return Optional.of(known);
    }
    if (failure instanceof IllegalArgumentException && Sentences.isOurs(failure)) {
      return Optional.of(new HttpFailure(400, failure.getMessage()));
    }
    boolean passing =
        failure instanceof ModelException
            || failure instanceof StoppedException
            || failure instanceof StoreException;
    return passing ? Optional.of(new HttpFailure(503, failure.getMessage())) : Optional.empty();
  }

  private static HttpFailure unforeseen(Throwable failure, String id) {
    LOG.error("Failed unexpectedly in request {}", id, failure);
    return failure instanceof OutOfMemoryError
        ? new HttpFailure(503, "the memory is not enough for this just now")
        : new HttpFailure(500, "this failed unexpectedly; the log knows it as " + id);
  }

  private static Throwable unwrapped(Throwable thrown) {
    boolean isWrapper =
        thrown instanceof CompletionException || thrown instanceof ExecutionException;
    return isWrapper && thrown.getCause() != null ? unwrapped(thrown.getCause()) : thrown;
  }

  /** What a bare status means. */
  static HttpFailure ofStatus(int status) {
    int known = status >= 400 && status < 600 ? status : 500;
    String sentence = known >= 500 ? "this failed; the status says how" : "this is refused";
    return new HttpFailure(known, SENTENCES.getOrDefault(known, sentence));
  }
}

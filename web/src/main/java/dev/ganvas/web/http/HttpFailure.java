package dev.ganvas.web.http;

import java.util.Optional;

/** A request that is refused, or that failed: a status and a sentence fit for anybody to read. */
public final class HttpFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final Integer retryAfterSeconds;
  private final String param;
  private final String code;

  /**
   * @param status 400 to 599
   */
  public HttpFailure(int status, String sentence) {
    this(status, sentence, new Hints(null, null, null));
  }

  private HttpFailure(int status, String sentence, Hints hints) {
    super(sentence);
    this.status = status;
    this.retryAfterSeconds = hints.retryAfterSeconds;
    this.param = hints.param;
    this.code = hints.code;
  }

  /** 400: {@code field} is not what is allowed. */
  public static HttpFailure field(String field, String sentence) {
    return new HttpFailure(400, sentence).about(field).coded("invalid_value");
  }

  public static HttpFailure notFound(String sentence) {
    return new HttpFailure(404, sentence);
  }

  /** The same failure, worth another try in {@code seconds}. */
  public HttpFailure retryAfter(int seconds) {
    return new HttpFailure(status, getMessage(), new Hints(seconds, param, code));
  }

  /** The same failure, caused by the request's field {@code name}. */
  public HttpFailure about(String name) {
    return new HttpFailure(status, getMessage(), new Hints(retryAfterSeconds, name, code));
  }

  /** The same failure with a word for programs, as OpenAI's API has it: "model_not_found". */
  public HttpFailure coded(String word) {
    return new HttpFailure(status, getMessage(), new Hints(retryAfterSeconds, param, word));
  }

  public int status() {
    return status;
  }

  public Optional<Integer> retryAfterSeconds() {
    return Optional.ofNullable(retryAfterSeconds);
  }

  public Optional<String> param() {
    return Optional.ofNullable(param);
  }

  public Optional<String> code() {
    return Optional.ofNullable(code);
  }

  private record Hints(Integer retryAfterSeconds, String param, String code) {}
}

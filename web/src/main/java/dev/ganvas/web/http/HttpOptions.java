package dev.ganvas.web.http;

import dev.ganvas.models.Check;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the server listens and whom it serves.
 *
 * @param host the address or name to listen on
 * @param port 0 to 65,535; 0 takes any free one
 * @param token what clients have to show, or null to ask for nothing
 * @param allowedHosts names in URLs, besides localhost and the address listened on, without ports
 * @param patience how long a connection may be silent, and how long a body may take in all
 */
public record HttpOptions(
    String host, int port, String token, Set<String> allowedHosts, Duration patience) {
  public static final String LOCAL = "127.0.0.1";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What a header Authorization can hold. */
  private static final Pattern TOKEN = Pattern.compile("[!-~]([ -~]*[!-~])?");

  public HttpOptions {
    Check.present("--host", host);
    Check.within("--port", port, 0, 65_535);
    Check.that(token == null || !token.isBlank(), "--token is blank; leave it out, or give one");
    Check.that(
        token == null || TOKEN.matcher(token).matches(),
        "--token has characters that programs cannot send; allowed are those of ASCII, and blanks"
            + " between them");
    for (String name : allowedHosts) {
      Check.that(
          HostGuard.isName(name),
          "--allow-host is %s; allowed are names without scheme and port",
          Check.quoted(name));
    }
    allowedHosts = Set.copyOf(allowedHosts);
  }

  /** This machine alone may ask, and needs no token. */
  public static HttpOptions local(int port) {
    return new HttpOptions(LOCAL, port, null, Set.of(), PATIENCE);
  }

  public HttpOptions withHost(String other) {
    return new HttpOptions(other, port, token, allowedHosts, patience);
  }

  public HttpOptions withToken(String other) {
    return new HttpOptions(host, port, other, allowedHosts, patience);
  }

  public HttpOptions withAllowedHosts(Set<String> others) {
    return new HttpOptions(host, port, token, others, patience);
  }

  HttpOptions withPatience(Duration other) {
    return new HttpOptions(host, port, token, allowedHosts, other);
  }

  /** Without the token, which must not come into a log. */
  @Override
  public String toString() {
    return "HttpOptions[%s:%d]".formatted(host, port);
  }
}

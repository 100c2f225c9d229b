package dev.ganvas.web.http;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line in the log for each request, and the parts told. Nothing in it is the client's words.
 */
final class RequestLine implements RequestLog {
  /** Of the logger that logback.xml writes to the file at INFO. */
  static final String LOGGER = "dev.ganvas.requests";

  private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

  private final List<Routes> parts;

  RequestLine(List<Routes> parts) {
    this.parts = List.copyOf(parts);
  }

  @Override
  public void log(Request request, Response response) {
    Exchange exchange = Exchange.of(request, response);
    LOG.atInfo()
        .addKeyValue("method", exchange.method())
        .addKeyValue("route", exchange.route())
        .addKeyValue("status", exchange.status())
        .addKeyValue("millis", TimeUnit.NANOSECONDS.toMillis(exchange.nanos()))
        .addKeyValue("bytes", exchange.bytes())
        .addKeyValue("id", exchange.id())
        .addKeyValue("client", exchange.client())
        .log("Answered");
    parts.forEach(part -> part.answered(exchange));
  }
}

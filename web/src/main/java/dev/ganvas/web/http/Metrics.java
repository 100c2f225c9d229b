package dev.ganvas.web.http;

import io.javalin.config.RoutesConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.TimeUnit;

/** The server's figures, for Prometheus: GET /metrics. Other parts add theirs to the registry. */
public final class Metrics implements Routes, AutoCloseable {
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    collections.bindTo(registry);
    Gauge.builder("process.resident.memory", ResidentMemory::bytes)
        .baseUnit("bytes")
        .description("Memory of the process that is in RAM")
        .register(registry);
  }

  public MeterRegistry registry() {
    return registry;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/metrics", context -> context.contentType(TEXT).result(registry.scrape(TEXT)));
  }

  @Override
  public void answered(Exchange exchange) {
    Timer.builder("http.requests")
        .description("Requests answered, and how long that took")
        .tag("method", exchange.method())
        .tag("route", exchange.route())
        .tag("status", String.valueOf(exchange.status()))
        .register(registry)
        .record(exchange.nanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}

package dev.ganvas.web.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ganvas.runtime.Options;
import dev.ganvas.runtime.project.ProjectionEngine;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.http.HttpOptions;
import dev.ganvas.web.training.Runs;
import dev.ganvas.web.zoo.Zoo;
import io.javalin.Javalin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** A studio on a port of its own that serves the bundles of a test, and what tests ask it. */
public final class TestStudio implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();
  private static final long LOOK_MILLIS = 5;
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Studio studio;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestStudio(Studio studio) {
    this.studio = studio;
  }

  /**
   * What a test wants to be different.
   *
   * @param store null keeps everything in memory
   * @param token null asks for none
   * @param queue the most works in waiting
   * @param batch the most pictures in one run
   * @param limit the longest that a group may take
   * @param port 0 takes any free one
   * @param projection what finds the styles of pictures, if it is there
   */
  public record Wish(
      Path models,
      Path runs,
      Path store,
      String token,
      int queue,
      int batch,
      Duration limit,
      int port,
      Optional<ProjectionEngine> projection) {
    public Wish withRuns(Path other) {
      return new Wish(models, other, store, token, queue, batch, limit, port, projection);
    }

    public Wish withStore(Path other) {
      return new Wish(models, runs, other, token, queue, batch, limit, port, projection);
    }

    public Wish withToken(String other) {
      return new Wish(models, runs, store, other, queue, batch, limit, port, projection);
    }

    public Wish withQueue(int other) {
      return new Wish(models, runs, store, token, other, batch, limit, port, projection);
    }

    public Wish withBatch(int other) {
      return new Wish(models, runs, store, token, queue, other, limit, port, projection);
    }

    public Wish withLimit(Duration other) {
      return new Wish(models, runs, store, token, queue, batch, other, port, projection);
    }

    public Wish withPort(int other) {
      return new Wish(models, runs, store, token, queue, batch, limit, other, projection);
    }

    public Wish withoutProjection() {
      return new Wish(models, runs, store, token, queue, batch, limit, port, Optional.empty());
    }
  }

  /** The usual: no trainings, nothing kept, no token, a queue of 64. */
  public static Wish wish(TestZoo zoo) {
    return new Wish(
        zoo.directory(),
        zoo.directory().resolve("runs"),
        null,
        null,
        64,
        16,
        Duration.ofSeconds(20),
        0,
        Optional.of(new NearestSeed()));
  }

  /** Serves the bundles of a zoo; returns when none is loading any more. */
  public static TestStudio start(TestZoo zoo) {
    return start(wish(zoo));
  }

  public static TestStudio start(Wish wish) {
    TestStudio started = startWithoutWaiting(wish);
    started.awaitModels(wish.token());
    return started;
  }

  /** As {@link #start}, but models may still be loading. */
  public static TestStudio startWithoutWaiting(Wish wish) {
    try {
      return new TestStudio(Studio.start(options(wish, wish.port())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static StudioOptions options(Wish wish, int port) {
    return new StudioOptions(
        HttpOptions.local(port).withToken(wish.token()),
        new StudioOptions.Engines(
            Options.standard().device("cpu").workers(2).batch(wish.batch()), wish.projection()),
        new StudioOptions.Places(Zoo.at(wish.models()), wish.runs(), wish.store()),
        new StudioOptions.Times(wish.limit(), PAUSE),
        wish.queue());
  }

  /** Where it is: "http://127.0.0.1:12345". */
  public URI address() {
    return studio.address();
  }

  /** All routes as "GET /api/models/{id}", but the login. */
  Set<String> routes() {
    Javalin javalin =
        Javalin.create(
            config ->
                studio.parts(new Runs(Path.of("none"))).forEach(part -> part.addTo(config.routes)));
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint.method.name() + " " + parsed.endpoint.path)
        .collect(Collectors.toSet());
  }

  /** A request to {@code path}, which begins with a slash, to be made more of. */
  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path));
  }

  public HttpResponse<String> get(String path) {
    return text(to(path));
  }

  public HttpResponse<String> post(String path, String json) {
    return text(
        to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
  }

  /** Posts a form of texts, its values by their names, and a file. */
  public HttpResponse<String> postForm(String path, Map<String, String> texts, FormFile file) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    texts.forEach((name, text) -> part(body, "name=\"%s\"".formatted(name), text.getBytes(UTF_8)));
    part(body, "name=\"%s\"; filename=\"mine\"".formatted(file.name()), file.bytes());
    body.writeBytes("--x--\r\n".getBytes(UTF_8));
    return text(
        to(path)
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** A file of a form. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record FormFile(String name, byte[] bytes) {}

  private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
    String head = "--x\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(disposition);
    body.writeBytes(head.getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(UTF_8));
  }

  public HttpResponse<String> delete(String path) {
    return text(to(path).DELETE());
  }

  /** The answer, which is as the description of the API says. */
  public HttpResponse<String> text(HttpRequest.Builder request) {
    HttpResponse<String> answer = send(request, BodyHandlers.ofString());
    ApiDocument.get().check(answer);
    return answer;
  }

  public HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofByteArray());
  }

  /** The body of an answer that is JSON. */
  public static JsonNode json(HttpResponse<String> answer) {
    try {
      return MAPPER.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException("this is no JSON: " + answer.body(), e);
    }
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return client.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until {@code condition} holds, but not for ever. */
  public static void await(String what, BooleanSupplier condition) {
    long began = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - began > PATIENCE_NANOS) {
        throw new IllegalStateException("in vain: waiting for " + what);
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Posts a job, its JSON in apostrophes, and returns what is said of it. */
  public JsonNode submit(String job) {
    HttpResponse<String> answer = post("/api/jobs", job.replace('\'', '"'));
    if (answer.statusCode() != 202) {
      throw new IllegalStateException(answer.body());
    }
    return json(answer);
  }

  /** Waits until a job is in {@code state}, and returns it. */
  public JsonNode awaitJob(String id, String state) {
    await(
        "job %s to be %s".formatted(id, state),
        () -> getJson("/api/jobs/" + id).path("state").asText().equals(state));
    return getJson("/api/jobs/" + id);
  }

  /** Posts a job and waits until it is done. */
  public JsonNode made(String job) {
    return awaitJob(submit(job).path("id").asText(), "done");
  }

  /** What GET gives as JSON. */
  public JsonNode getJson(String path) {
    return json(get(path));
  }

  /** The value of a figure at /metrics, summed over its labels. */
  public double metric(String name) {
    return get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** As {@link #bytes}, but does not wait for it. */
  public CompletableFuture<HttpResponse<byte[]>> later(HttpRequest.Builder request) {
    return client.sendAsync(request.build(), BodyHandlers.ofByteArray());
  }

  private void awaitModels(String token) {
    HttpRequest.Builder list = to("/api/models");
    if (token != null) {
      list.header("Authorization", "Bearer " + token);
    }
    await("models", () -> !text(list).body().contains("\"loading\""));
  }

  @Override
  public void close() {
    studio.close();
  }
}

package dev.ganvas.web.serve;

import dev.ganvas.models.Check;
import dev.ganvas.runtime.Options;
import dev.ganvas.runtime.SafeExit;
import dev.ganvas.runtime.project.ProjectionEngine;
import dev.ganvas.web.http.HttpOptions;
import dev.ganvas.web.store.StoreException;
import dev.ganvas.web.zoo.Zoo;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ganvas serve}: the studio, for people at a browser and for programs. */
@Command(
    name = "serve",
    description = "Serves the studio: a page to draw with, and APIs for programs.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Open the address that it prints. Ctrl-C ends it; jobs that were not done go on",
      "next time.",
      "",
      "For programs, beside /api (described at /api/openapi.json):",
      "  /v1    OpenAI Images, so that its clients work with another base URL",
      "  /v2    the Open Inference Protocol (KServe), with binary tensors",
      "  /metrics for Prometheus; /v2/health/live and /v2/health/ready",
      "",
      "Examples:",
      "  ./ganvas serve",
      "  ./ganvas serve --port 9000 --models my/models --store my/pictures",
      "  ./ganvas serve --host 0.0.0.0 --token \"$(openssl rand -hex 16)\"",
      "  curl -o bag.png \\",
      "   'http://127.0.0.1:8080/api/models/fashion-cgan/picture.png?seed=7&label=Bag'"
    })
public final class ServeCommand implements Callable<Integer> {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(9);

  @Spec private CommandSpec spec;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = HttpOptions.LOCAL,
      description = "Where to listen (127.0.0.1: only this machine).")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Where to listen (8080); 0 takes any free one.")
  private int port;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = "A name by which browsers may call this server, beside its address.")
  private List<String> allowedHosts = List.of();

  @Option(
      names = "--token",
      paramLabel = "TEXT",
      defaultValue = "${env:GANVAS_TOKEN}",
      description =
          "What everybody must know to be served (or GANVAS_TOKEN, which ps does not show).")
  private String token;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "The bundles to serve (models/zoo); changes are noticed.")
  private Path models;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "The trainings to show (runs); they are only read.")
  private Path runs;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "Where pictures and jobs are kept ($GANVAS_HOME/studio).")
  private Path store;

  @Option(
      names = "--device",
      paramLabel = "auto|cpu|gpu:N",
      defaultValue = "auto",
      description = "Where to compute (auto: a GPU if there is one).")
  private String device;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "Threads that compute (one per core).")
  private Integer workers;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "64",
      description = "The most pictures of all requests that one run makes (64; 16 on a CPU).")
  private int batch;

  @Option(
      names = "--queue",
      paramLabel = "N",
      defaultValue = "256",
      description = "The most requests that may wait (256); more are told to come back.")
  private int queue;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "The longest that one group of pictures may compute (60).")
  private int timeout;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Studio studio = start();
    SafeExit.onStop(PATIENCE, studio::close);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("The studio is open at %s (Ctrl-C ends it)%n", studio.address());
    out.flush();
    studio.trouble().ifPresent(this::warn);
    if (token == null && !InetAddress.getByName(host).isLoopbackAddress()) {
      warn("everybody who reaches this machine can use the studio; --token asks who comes");
    }
    new CountDownLatch(1).await(); // until a signal ends the process
    return 0;
  }

  private Studio start() throws IOException {
    try {
      return Studio.start(options());
    } catch (StoreException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private void warn(String sentence) {
    spec.commandLine().getErr().println("ganvas: " + sentence);
    spec.commandLine().getErr().flush();
  }

  private StudioOptions options() {
    Check.within("--timeout", timeout, 1, 86_400);
    Options runtime = Options.standard().device(device).batch(batch);
    return new StudioOptions(
        HttpOptions.local(port)
            .withHost(host)
            .withToken(token)
            .withAllowedHosts(new HashSet<>(allowedHosts)),
        new StudioOptions.Engines(
            workers == null ? runtime : runtime.workers(workers), ProjectionEngine.find()),
        new StudioOptions.Places(Zoo.at(models), runs, store == null ? usualStore() : store),
        new StudioOptions.Times(Duration.ofSeconds(timeout), PAUSE),
        Check.within("--queue", queue, 1, 10_000));
  }

  /** Not among caches, which may be deleted at any time. */
  private static Path usualStore() {
    String home = System.getenv("GANVAS_HOME");
    return home == null || home.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".local", "share", "ganvas", "studio")
        : Path.of(home, "studio");
  }
}

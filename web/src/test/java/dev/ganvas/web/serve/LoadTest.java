package dev.ganvas.web.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Options;
import dev.ganvas.runtime.Request;
import dev.ganvas.web.TestZoo;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The studio under load: how much it adds to the bare runtime, and that a full queue loses nothing.
 * What it measures it prints; {@code -Dload.seconds=600} makes it last, {@code -Dload.zoo} and
 * {@code -Dload.model} name another model.
 */
@Tag("slow")
class LoadTest {
  private static final int SECONDS = Integer.getInteger("load.seconds", 20);
  private static final Path ZOO = Path.of(System.getProperty("load.zoo", "../models/zoo"));
  private static final String MODEL = System.getProperty("load.model", "fashion-cgan");
  private static final PrintStream OUT = System.out;

  private final AtomicLong seeds = new AtomicLong();

  /** Something that a client does again and again, with a new seed each time. */
  private interface Call {
    void with(long seed) throws Exception;
  }

  private record Speed(double perSecond, double p50, double p99) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%,7.0f a second, p50 %6.2f ms, p99 %6.2f ms", perSecond, p50, p99);
    }
  }

  private static TestStudio.Wish wish(Path store) {
    return TestStudio.wish(new TestZoo(ZOO)).withStore(store);
  }

  private static String path(long seed) {
    return "/api/models/%s/picture.png?seed=%d".formatted(MODEL, seed);
  }

  @Test
  void theServerIsMeasuredBesideTheRuntime(@TempDir Path directory) throws Exception {
    TestStudio.Wish wish = wish(directory.resolve("store")).withQueue(256);
    try (TestStudio together = TestStudio.start(wish);
        TestStudio apart =
            TestStudio.start(wish.withStore(directory.resolve("apart")).withBatch(1));
        Generator bare = Generator.open(ZOO.resolve(MODEL), Options.standard().device("cpu"))) {
      Call runtime = seed -> bare.generate(Request.of(1).seed(seed)).get(0).png();
      Duration each = Duration.ofSeconds(Math.max(2, SECONDS / 10));
      for (int clients : List.of(8, 1, 8, 64)) { // the first is for warming up
        for (int round = 0; round < 3; round++) {
          Speed without = measure(clients, runtime, each);
          print(clients, "the runtime", without, without);
          print(clients, "server", measure(clients, asking(together), each), without);
          print(clients, "server, batch 1", measure(clients, asking(apart), each), without);
        }
      }
    }
  }

  private static Call asking(TestStudio studio) {
    return seed -> assertThat(studio.bytes(studio.to(path(seed))).statusCode()).isEqualTo(200);
  }

  private static void print(int clients, String what, Speed speed, Speed runtime) {
    OUT.printf(
        Locale.ROOT,
        "%2d clients, %-16s %s; %.2f of the runtime%n",
        clients,
        what + ":",
        speed,
        speed.perSecond() / runtime.perSecond());
  }

  private Speed measure(int clients, Call call, Duration time) throws Exception {
    ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    long began = System.nanoTime();
    long end = began + time.toNanos();
    inParallel(
        clients,
        () -> {
          while (System.nanoTime() < end) {
            long start = System.nanoTime();
            call.with(seeds.incrementAndGet());
            millis.add((System.nanoTime() - start) / 1e6);
          }
        });
    double seconds = (System.nanoTime() - began) / 1e9;
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Speed(
        sorted.length / seconds, sorted[sorted.length / 2], sorted[sorted.length * 99 / 100]);
  }

  /** What a thread does, which may fail. */
  private interface Doing {
    void run() throws Exception;
  }

  private static void inParallel(int threads, Doing doing) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(
            pool.submit(
                () -> {
                  doing.run();
                  return null;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aFullQueueLosesNoJobAndChangesNoByte(@TempDir Path directory) throws Exception {
    try (TestStudio studio = TestStudio.start(wish(directory.resolve("store")).withQueue(16));
        Generator bare = Generator.open(ZOO.resolve(MODEL), Options.standard().device("cpu"))) {
      ConcurrentLinkedQueue<String> jobs = new ConcurrentLinkedQueue<>();
      AtomicLong refused = new AtomicLong();
      AtomicLong compared = new AtomicLong();
      long began = System.nanoTime();
      long end = began + Duration.ofSeconds(SECONDS).toNanos();
      List<Long> resident = new ArrayList<>();
      inParallel(
          24,
          () -> {
            while (System.nanoTime() < end) {
              long seed = seeds.addAndGet(50);
              if (seed % 4 == 2) {
                post(studio, seed, jobs, refused);
              } else {
                compare(studio, bare, seed, refused, compared);
              }
              remember(resident, began, end);
            }
          });
      for (String job : jobs) {
        checkDone(studio, bare, job);
      }
      OUT.printf(
          Locale.ROOT,
          "%d s: %,d pictures compared, %,d jobs done, %,d refusals, resident %,d -> %,d MB%n",
          SECONDS,
          compared.get(),
          jobs.size(),
          refused.get(),
          resident.get(0) >> 20,
          resident.get(resident.size() - 1) >> 20);
      assertThat(jobs).isNotEmpty();
      assertThat(refused.get()).as("the queue was full at times").isPositive();
      assertThat(resident.get(resident.size() - 1) - resident.get(0)).isLessThan(64L << 20);
    }
  }

  private static void post(
      TestStudio studio, long seed, ConcurrentLinkedQueue<String> jobs, AtomicLong refused) {
    HttpResponse<String> answer =
        studio.post(
            "/api/jobs", "{\"model\":\"%s\",\"count\":20,\"seed\":\"%d\"}".formatted(MODEL, seed));
    if (answer.statusCode() == 429) {
      refused.incrementAndGet();
    } else {
      assertThat(answer.statusCode()).isEqualTo(202);
      jobs.add(TestStudio.json(answer).path("id").asText());
    }
  }

  private static void compare(
      TestStudio studio, Generator bare, long seed, AtomicLong refused, AtomicLong compared) {
    HttpResponse<byte[]> answer = studio.bytes(studio.to(path(seed)));
    if (answer.statusCode() == 429) {
      refused.incrementAndGet();
    } else {
      assertThat(answer.body()).isEqualTo(bare.generate(Request.of(1).seed(seed)).get(0).png());
      compared.incrementAndGet();
    }
  }

  private static void checkDone(TestStudio studio, Generator bare, String job) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!studio.get("/api/jobs/" + job).body().contains("\"done\",\"done\":20")) {
      assertThat(System.nanoTime()).as("job %s is done in time", job).isLessThan(end);
      Thread.sleep(20);
    }
    JsonNode pictures =
        TestStudio.json(studio.get("/api/jobs/%s/pictures".formatted(job))).path("pictures");
    assertThat(pictures).hasSize(20);
    for (JsonNode picture : pictures) {
      long seed = picture.path("sample").path("seed").asLong();
      byte[] kept = studio.bytes(studio.to(picture.path("url").asText())).body();
      assertThat(kept).isEqualTo(bare.generate(Request.of(1).seed(seed)).get(0).png());
    }
  }

  /** The resident memory once a fifth of the time is over, and from then on at every tenth. */
  private static void remember(List<Long> resident, long began, long end) throws IOException {
    synchronized (resident) {
      double part = (double) (System.nanoTime() - began) / (end - began);
      if (part > 0.5 + 0.1 * resident.size()) { // by then the heap has its size
        resident.add(residentBytes());
      }
    }
  }

  private static long residentBytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
        .findFirst()
        .orElseThrow();
  }
}

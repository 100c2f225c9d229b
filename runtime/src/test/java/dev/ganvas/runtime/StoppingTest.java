package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Requests end when they are told to, even inside a graph that never would. */
@Timeout(20)
class StoppingTest {
  private static final Request ONE = Request.of(1);

  @TempDir Path directory;

  private static CompletableFuture<Throwable> failure(Generator generator, Request request) {
    return CompletableFuture.supplyAsync(() -> catchThrowable(() -> generator.generate(request)));
  }

  private static void sleep(long millis) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(millis);
  }

  @Test
  void aTimeLimitStopsAGraphThatNeverEndsAndFreesItsWorker() {
    Options single = Options.standard().workers(1);
    try (Generator generator = Generator.open(TestBundles.endless(directory), single)) {
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(() -> generator.generate(ONE.timeout(Duration.ofMillis(50))))
            .isInstanceOf(StoppedException.class)
            .hasMessage("the request was stopped after its time limit of 0.05 s");
      }
    }
  }

  @Test
  void cancellingStopsEveryRequestAndTheGeneratorGoesOn() throws Exception {
    try (Generator generator = Generator.open(TestBundles.endless(directory))) {
      for (int round = 0; round < 3; round++) {
        CompletableFuture<Throwable> one = failure(generator, ONE);
        CompletableFuture<Throwable> many = failure(generator, Request.of(100));
        while (!one.isDone() || !many.isDone()) {
          sleep(10); // a busy machine may not have begun them yet
          generator.cancel();
        }
        assertThat(one.get()).hasMessage("the request was cancelled");
        assertThat(many.get()).isInstanceOf(StoppedException.class);
      }
    }
  }

  @Test
  void closingARequestThatWaitsForAnotherEndsIt() throws Exception {
    Options single = Options.standard().workers(1);
    try (Generator generator = Generator.open(TestBundles.endless(directory), single)) {
      CompletableFuture<Throwable> busy = failure(generator, ONE);
      sleep(30);
      Pictures waiting = generator.stream(ONE);
      CompletableFuture<Throwable> taken =
          CompletableFuture.supplyAsync(() -> catchThrowable(waiting::next));
      sleep(30);
      waiting.close();
      assertThat(taken.get()).hasMessage("the request was closed");
      assertThat(busy).isNotDone();
      generator.cancel();
    }
  }

  @Test
  void aPictureThatIsTakenAfterTheTimeLimitIsNotGiven() throws Exception {
    try (Generator generator = Generator.open(TestBundles.colours(directory));
        Pictures pictures = generator.stream(ONE.timeout(Duration.ofMillis(50)))) {
      sleep(60);
      assertThatThrownBy(pictures::next)
          .hasMessage("the request was stopped after its time limit of 0.05 s");
    }
  }

  @Test
  void interruptingTheWaitingThreadStopsItsRequest() throws Exception {
    try (Generator generator = Generator.open(TestBundles.endless(directory))) {
      List<Object> seen = new ArrayList<>();
      Thread waiting =
          new Thread(
              () -> {
                seen.add(catchThrowable(() -> generator.generate(ONE)).getMessage());
                seen.add(Thread.currentThread().isInterrupted());
              });
      waiting.start();
      sleep(30);
      waiting.interrupt();
      waiting.join();

      assertThat(seen)
          .containsExactly("the request was stopped because its thread was interrupted", true);
    }
  }

  @Test
  @SuppressWarnings("try") // Closing while requests run is the test.
  void closingUnderRunningRequestsEndsThemAndNothingElse() throws Exception {
    for (int round = 0; round < 10; round++) {
      Generator generator = Generator.open(TestBundles.endless(directory));
      List<CompletableFuture<Throwable>> requests = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        requests.add(failure(generator, Request.of(40)));
      }
      sleep(5);
      generator.close();
      for (CompletableFuture<Throwable> request : requests) {
        assertThat(request.get())
            .isInstanceOfAny(StoppedException.class, IllegalStateException.class);
      }
    }
  }

  @Test
  void closingUnderTrafficGivesPicturesOrASentence() throws Exception {
    Path bundle = TestBundles.colours(directory);
    for (int round = 0; round < 20; round++) {
      List<CompletableFuture<Throwable>> requests = new ArrayList<>();
      try (Generator generator = Generator.open(bundle)) {
        for (int i = 0; i < 4; i++) {
          requests.add(failure(generator, Request.of(64)));
        }
        sleep(round % 5);
      }
      for (CompletableFuture<Throwable> request : requests) {
        Throwable failure = request.get();
        if (failure != null) {
          assertThat(failure).isInstanceOfAny(StoppedException.class, IllegalStateException.class);
        }
      }
    }
  }

  @Test
  @SuppressWarnings("try")
  void aClosedGeneratorSaysSo() {
    Generator generator = Generator.open(TestBundles.colours(directory));
    generator.close();
    generator.close();

    assertThatThrownBy(() -> generator.generate(ONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the generator test-model is closed");
    assertThatThrownBy(() -> generator.tensors(ONE)).isInstanceOf(IllegalStateException.class);
  }
}

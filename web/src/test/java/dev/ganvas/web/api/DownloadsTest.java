package dev.ganvas.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.web.http.HttpFailure;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class DownloadsTest {
  private static final Context ANY = null;

  @Test
  void slowReadersOfFilesLeaveTheOtherThreadsFree() throws Exception {
    CountDownLatch begun = new CountDownLatch(Downloads.AT_ONCE);
    CountDownLatch read = new CountDownLatch(1);
    Handler slow =
        new Downloads()
            .bounded(
                context -> {
                  begun.countDown();
                  read.await();
                });
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      List<CompletableFuture<Void>> downloads = new ArrayList<>();
      for (int i = 0; i < Downloads.AT_ONCE; i++) {
        downloads.add(CompletableFuture.runAsync(() -> handle(slow), threads));
      }
      begun.await();
      assertThatThrownBy(() -> slow.handle(ANY))
          .asInstanceOf(InstanceOfAssertFactories.type(HttpFailure.class))
          .satisfies(failure -> assertThat(failure.status()).isEqualTo(503))
          .satisfies(failure -> assertThat(failure.retryAfterSeconds()).isPresent());

      read.countDown();
      downloads.forEach(CompletableFuture::join);
      slow.handle(ANY);
    } finally {
      read.countDown();
      threads.shutdown();
    }
  }

  @Test
  void aDownloadThatFailsFreesItsPlace() {
    Handler failing =
        new Downloads()
            .bounded(
                context -> {
                  throw HttpFailure.notFound("no picture is like that");
                });

    for (int i = 0; i < 100; i++) {
      assertThatThrownBy(() -> failing.handle(ANY)).hasMessage("no picture is like that");
    }
  }

  private static void handle(Handler handler) {
    try {
      handler.handle(ANY);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

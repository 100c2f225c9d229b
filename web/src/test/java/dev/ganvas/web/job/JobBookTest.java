package dev.ganvas.web.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.runtime.Options;
import dev.ganvas.web.TestZoo;
import dev.ganvas.web.http.EventLog;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.http.Json;
import dev.ganvas.web.project.Projections;
import dev.ganvas.web.serve.TestStudio;
import dev.ganvas.web.shelf.Loader;
import dev.ganvas.web.shelf.Shelf;
import dev.ganvas.web.store.JobRow;
import dev.ganvas.web.store.JobState;
import dev.ganvas.web.store.Store;
import dev.ganvas.web.store.StoreException;
import dev.ganvas.web.task.Task;
import dev.ganvas.web.task.Tasks;
import dev.ganvas.web.work.ModelWorker;
import dev.ganvas.web.work.WorkQueue;
import dev.ganvas.web.zoo.Zoo;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JobBookTest {
  private static final float ENDLESS = 1e12f;

  @TempDir Path directory;
  @TempDir Path kept;

  private final EventLog events = new EventLog();
  private final WorkQueue queue = new WorkQueue(8);
  private Store store;
  private Shelf shelf;
  private JobBook book;

  @BeforeEach
  void open() {
    store = Store.open(kept);
    Options options = Options.standard().device("cpu");
    Loader loader = new Loader(options, Duration.ofSeconds(20), Duration.ofDays(1), queue, quiet());
    shelf = new Shelf(Zoo.at(directory), loader, queue, () -> {});
    Projections projections = new Projections(Optional.empty(), options);
    book = new JobBook(store, new Makers(shelf, queue, projections), events);
  }

  private static ModelWorker.Observer quiet() {
    return new ModelWorker.Observer() {
      @Override
      public void ran(String model, int pictures, double seconds) {}

      @Override
      public void waited(String model, double seconds) {}
    };
  }

  @AfterEach
  void close() {
    queue.close();
    book.close();
    store.close();
    events.close();
  }

  private static Task task(String model) {
    ObjectNode json = Json.object().put("model", model).put("count", 1);
    return Tasks.read(Fields.of(json));
  }

  private JobRow only() {
    return store.jobs().list(Set.of(), 2).get(0);
  }

  @Test
  void aJobWhoseModelHasJustGoneFailsInsteadOfWaiting() {
    assertThatThrownBy(() -> book.submit("somebody", task("gone")))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(only().state()).isEqualTo(JobState.FAILED);
    assertThat(only().error()).isEqualTo("there is no model \"gone\" any more");
  }

  @Test
  void aJobThatIsCancelledTwiceIsCancelled() throws Exception {
    new TestZoo(directory).patient("slow", ENDLESS);
    shelf.open();
    try {
      TestStudio.await("the model", () -> shelf.find("slow").isPresent());
      long job = book.submit("somebody", task("slow")).path("id").asLong();
      CountDownLatch busy = new CountDownLatch(1);
      book.keeper().later(() -> awaited(busy));

      CompletableFuture<ObjectNode> first = CompletableFuture.supplyAsync(() -> book.cancel(job));
      TestStudio.await("the end", () -> queue.running() + queue.waiting() == 0);
      assertThatThrownBy(() -> book.cancel(job)).isInstanceOf(HttpFailure.class);
      busy.countDown();

      assertThat(first.get().path("state").asText()).isEqualTo("cancelled");
      assertThat(only().state()).isEqualTo(JobState.CANCELLED);
    } finally {
      shelf.close();
    }
  }

  @Test
  void aJobWhoseEndTheStoreDoesNotTakeHasEndedAllTheSame() throws Exception {
    new TestZoo(directory).plain();
    shelf.open();
    try {
      TestStudio.await("the model", () -> shelf.find("plain").isPresent());
      refuse("UPDATE OF finished ON job WHEN NEW.finished IS NOT NULL");
      long job = book.submit("somebody", task("plain")).path("id").asLong();
      TestStudio.await("the end", () -> state(job) == JobState.DONE);

      assertThat(book.list(Set.of(), 1).get(0).path("state").asText()).isEqualTo("done");
      assertThat(only().state()).isEqualTo(JobState.RUNNING);
      run("DROP TRIGGER refused");
      TestStudio.await("the note", () -> only().state() == JobState.DONE);
    } finally {
      shelf.close();
    }
  }

  @Test
  void aJobWhosePlaceTheStoreDoesNotTakeIsNotMade() throws Exception {
    new TestZoo(directory).patient("slow", ENDLESS);
    shelf.open();
    try {
      TestStudio.await("the model", () -> shelf.find("slow").isPresent());
      refuse("UPDATE OF place ON job");
      assertThatThrownBy(() -> book.submit("somebody", task("slow")))
          .isInstanceOf(StoreException.class);

      assertThat(queue.running() + queue.waiting()).isZero();
      assertThat(only().state()).isEqualTo(JobState.FAILED);
      assertThat(only().error()).isEqualTo("the store failed");
    } finally {
      shelf.close();
    }
  }

  private JobState state(long job) {
    return book.find(job).orElseThrow().state();
  }

  private void refuse(String change) throws SQLException {
    run("CREATE TRIGGER refused BEFORE %s BEGIN SELECT RAISE(ABORT, 'no'); END".formatted(change));
  }

  private void run(String sql) throws SQLException {
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + kept.resolve("ganvas.db"));
        Statement statement = other.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

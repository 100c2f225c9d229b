package dev.ganvas.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.runtime.ModelException;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StoppedException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchWorkerTest {
  private static final Sample SAMPLE = Sample.of(3);

  private final WorkQueue queue = new WorkQueue(8);
  private final SearchWorker worker = new SearchWorker(queue);

  @BeforeEach
  void start() {
    worker.start();
  }

  @AfterEach
  void stop() {
    worker.close();
  }

  private record Looking(Function<BooleanSupplier, Answer> search) implements Search {
    @Override
    public Answer find(BooleanSupplier wanted) {
      return search.apply(wanted);
    }

    @Override
    public Optional<Glance> glance() {
      return Optional.empty();
    }
  }

  private SearchWork asked(Notes notes, Function<BooleanSupplier, Answer> search) {
    SearchWork work = new SearchWork("a", SAMPLE, new Looking(search), notes);
    queue.add(work);
    return work;
  }

  private static Answer found() {
    return new Answer(0, List.of(SAMPLE), null, null);
  }

  private String end(Function<BooleanSupplier, Answer> search) {
    Notes notes = new Notes();
    asked(notes, search);
    return notes.end();
  }

  @Test
  void whatIsFoundIsTheAnswer() {
    Notes notes = new Notes();
    asked(notes, wanted -> found());
    assertThat(notes.end()).isEqualTo("done");
    assertThat(notes.told).containsExactly("begun", "1 from 0", "done");
  }

  @Test
  void aSearchThatFailsEndsAlone() {
    assertThat(
            end(
                wanted -> {
                  throw new ModelException("this leads nowhere");
                }))
        .isEqualTo("this leads nowhere");
    assertThat(
            end(
                wanted -> {
                  throw new NoClassDefFoundError("ai/djl/Device");
                }))
        .isEqualTo("the engine that searches cannot start here");
    assertThat(end(wanted -> found())).isEqualTo("done");
  }

  @Test
  void aSearchThatNobodyWantsAnyMoreEnds() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Notes notes = new Notes();
    SearchWork work =
        asked(
            notes,
            wanted -> {
              begun.countDown();
              while (wanted.getAsBoolean()) {
                Thread.onSpinWait();
              }
              ended.countDown();
              throw new StoppedException("nobody wants it");
            });
    begun.await();
    queue.cancel(work, "enough");
    ended.await();
    assertThat(notes.told).containsExactly("begun", "enough");
  }

  @Test
  void searchesAndDrawingsDoNotKeepEachOtherWaiting() {
    worker.close();
    SearchWork search = asked(new Notes(), wanted -> found());
    Work drawing = new Work("a", "m", Notes.samples(1, 4), new Notes());
    queue.add(drawing);
    queue.speeds().measured("m", 1, 2);
    assertThat(queue.prospect(drawing).orElseThrow().position()).isZero();
    assertThat(queue.prospect(drawing).orElseThrow().seconds()).hasValue(8);
    assertThat(queue.prospect(search).orElseThrow().seconds()).isEmpty();
  }
}

package dev.ganvas.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Options;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.TestZoo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ModelWorkerTest {
  private static final float ENDLESS = 1e12f;
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path directory;

  private final WorkQueue queue = new WorkQueue(256);
  private final List<Integer> groups = new CopyOnWriteArrayList<>();
  private ModelWorker worker;

  private final ModelWorker.Observer observer =
      new ModelWorker.Observer() {
        @Override
        public void ran(String model, int pictures, double seconds) {
          groups.add(pictures);
        }

        @Override
        public void waited(String model, double seconds) {
          assertThat(seconds).isNotNegative();
        }
      };

  @AfterEach
  void stop() {
    worker.stop();
  }

  private void start(Path bundle, Duration limit) {
    ModelWorker before = worker;
    worker = new ModelWorker(queue, open(bundle), limit, observer);
    begin(before);
  }

  private void begin(ModelWorker before) {
    worker.warmUp();
    worker.start(before);
  }

  private static Generator open(Path bundle) {
    return Generator.open(bundle, Options.standard().device("cpu").workers(1));
  }

  /** A model of which only the label kind-99 never ends; no seed of the warm-up draws that. */
  private Path trap() {
    float[] rounds = new float[100];
    rounds[99] = ENDLESS;
    return new TestZoo(directory).patient("trap", rounds);
  }

  private Notes ask(String client, Sample... samples) {
    Notes notes = new Notes();
    queue.add(new Work(client, worker.generator().card().id(), List.of(samples), notes));
    return notes;
  }

  @Test
  void picturesOfSeveralClientsRunTogetherAndAreTheSameAsAlone() {
    Path bundle = new TestZoo(directory).clothes();
    List<Notes> asked = new ArrayList<>();
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Sample sample = i % 2 == 0 ? Sample.of(i) : Sample.of(i).label(i % 3).towards(99, 0.3);
      samples.add(sample);
      asked.add(new Notes());
      queue.add(new Work("client-" + i % 4, "clothes", List.of(sample), asked.get(i)));
    }
    start(bundle, LONG);

    asked.forEach(notes -> assertThat(notes.end()).isEqualTo("done"));
    assertThat(groups.size()).isLessThan(20);
    try (Generator alone = open(bundle)) {
      for (int i = 0; i < 20; i++) {
        Picture expected = alone.generate(Request.of(List.of(samples.get(i)))).get(0);
        Picture made = asked.get(i).answers.get(0).pictures().get(0);
        assertThat(made.png()).isEqualTo(expected.png());
      }
    }
  }

  @Test
  void anAnswerCanBeDevelopedWhenItsModelIsClosed() {
    start(new TestZoo(directory).clothes(), LONG);
    Notes notes = ask("a", Sample.of(1), Sample.of(2));
    assertThat(notes.end()).isEqualTo("done");
    worker.stop();

    assertThat(notes.answers.get(0).pictures()).hasSize(2);
  }

  @Test
  void aWorkThatCannotBeMadeFailsAlone() {
    worker = new ModelWorker(queue, open(new TestZoo(directory).clothes()), LONG, observer);
    Notes good = ask("a", Sample.of(1));
    Notes bad = ask("b", Sample.of(1).label("Nothing"));
    Notes alsoGood = ask("c", Sample.of(2));
    begin(null);

    assertThat(bad.end()).startsWith("label is \"Nothing\"; allowed are");
    assertThat(List.of(good.end(), alsoGood.end())).containsExactly("done", "done");
    assertThat(good.told).containsExactly("begun", "1 from 0", "done");
  }

  @Test
  void aWorkThatNeverEndsIsStoppedByTheLimitAndFailsAlone() {
    worker = new ModelWorker(queue, open(trap()), Duration.ofMillis(300), observer);
    Notes good = ask("a", Sample.of(1).label("kind-1"));
    Notes endless = ask("b", Sample.of(1).label("kind-99"));
    begin(null);

    assertThat(endless.end()).contains("time limit of 0.3 s");
    assertThat(good.end()).isEqualTo("done");
    assertThat(ask("b", Sample.of(2).label("kind-2")).end()).isEqualTo("done");
  }

  @Test
  void aRunThatNobodyWaitsForIsStopped() throws Exception {
    start(trap(), LONG);
    Notes notes = new Notes();
    Work endless = new Work("a", "trap", List.of(Sample.of(1).label("kind-99")), notes);
    queue.add(endless);
    while (!notes.told.contains("begun")) {
      Thread.onSpinWait();
    }
    worker.stopIfAbandoned();
    queue.cancel(endless, "gone");
    Notes next = ask("b", Sample.of(1).label("kind-1"));
    while (!next.told.contains("done")) {
      worker.stopIfAbandoned();
      Thread.onSpinWait();
    }

    assertThat(notes.end()).isEqualTo("gone");
    assertThat(next.told).containsExactly("begun", "1 from 0", "done");
  }

  @Test
  void whatIsGivenUpNeverStopsWhatIsNot() {
    start(new TestZoo(directory).patient("slow", 20, 20), LONG);
    for (int i = 0; i < 100; i++) {
      Notes given = new Notes();
      Work work = new Work("a", "slow", Notes.samples(i, 3), given);
      queue.add(work);
      Notes kept = ask("b", Sample.of(i));
      boolean inTime = queue.cancel(work, "gone");
      worker.stopIfAbandoned();

      assertThat(kept.end()).isEqualTo("done");
      assertThat(given.end()).isEqualTo(inTime ? "gone" : "done");
    }
  }

  @Test
  void aRetiredWorkerLeavesWhatWaitsToTheNextOne() {
    Path bundle = new TestZoo(directory).patient("slow", 100);
    start(bundle, LONG);
    Notes notes = new Notes();
    queue.add(new Work("a", "slow", Notes.samples(1, 300), notes));
    worker.retire();
    start(bundle, LONG);

    assertThat(notes.end()).isEqualTo("done");
    assertThat(notes.answers).extracting(Answer::first).isSorted();
    assertThat(notes.answers.stream().mapToInt(answer -> answer.samples().size()).sum())
        .isEqualTo(300);
  }

  @Test
  void aTakerThatFailsStopsNeitherTheWorkerNorOthers() {
    start(new TestZoo(directory).clothes(), LONG);
    queue.add(new Work("a", "clothes", Notes.samples(1, 1), new Hostile()));

    assertThat(ask("b", Sample.of(1)).end()).isEqualTo("done");
  }

  private static final class Hostile implements Taker {
    @Override
    public void begun() {
      throw new UnsupportedOperationException("begun");
    }

    @Override
    public void take(Answer answer) {
      throw new UnsupportedOperationException("take");
    }

    @Override
    public void ended(RuntimeException failure) {
      throw new UnsupportedOperationException("ended");
    }
  }
}

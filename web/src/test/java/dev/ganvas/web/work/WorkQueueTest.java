package dev.ganvas.web.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.ganvas.runtime.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class WorkQueueTest {
  private static final String MODEL = "m";

  private final WorkQueue queue = new WorkQueue(8);

  private static Work work(String client, int size) {
    return work(client, size, new Notes());
  }

  private static Work work(String client, int size, Taker taker) {
    return new Work(client, MODEL, Notes.samples(1, size), taker);
  }

  private Work added(String client, int size) {
    Work work = work(client, size);
    queue.add(work);
    return work;
  }

  private Group take(int most) throws InterruptedException {
    return queue.take(MODEL, most, model -> true).orElseThrow();
  }

  private void answer(Group group) {
    for (Slice slice : group.slices()) {
      queue.takers().answer(slice.work(), new Answer(slice.first(), slice.samples(), null, null));
    }
  }

  private static List<String> clients(Group group) {
    List<String> clients = new ArrayList<>();
    for (Slice slice : group.slices()) {
      slice.samples().forEach(sample -> clients.add(slice.work().client()));
    }
    return clients;
  }

  private static List<Work> works(Group group) {
    return group.slices().stream().map(Slice::work).toList();
  }

  private static Notes notes(Work work) {
    return (Notes) work.taker();
  }

  @Test
  void aLargeWorkDelaysAnotherClientsOnePictureByNoMoreThanAGroup() throws Exception {
    added("large", 1_000);
    take(8);
    Work small = added("small", 1);

    assertThat(works(take(8))).contains(small);
  }

  @Test
  void clientsShareEachGroupEquallyHoweverMuchTheyWant() throws Exception {
    added("a", 1_000);
    added("b", 1_000);
    added("b", 1_000);
    added("c", 2);

    assertThat(clients(take(8))).containsExactlyInAnyOrder("a", "a", "a", "b", "b", "b", "c", "c");
    assertThat(clients(take(100)).stream().filter("a"::equals)).hasSize(50);
  }

  @Test
  void aClientThatComesLaterHasNeitherCreditNorDebt() throws Exception {
    added("early", 1_000);
    take(100);
    added("late", 1_000);

    assertThat(clients(take(10)).stream().filter("late"::equals).count()).isBetween(5L, 6L);
  }

  @Test
  void worksOfOneClientComeInTheirOrder() throws Exception {
    Work first = added("a", 3);
    Work second = added("a", 3);

    assertThat(take(4).slices())
        .extracting(Slice::work, Slice::first, slice -> slice.samples().size())
        .containsExactly(tuple(first, 0, 3), tuple(second, 0, 1));
    assertThat(take(4).slices())
        .extracting(Slice::work, Slice::first, slice -> slice.samples().size())
        .containsExactly(tuple(second, 1, 2));
  }

  @Test
  void onlyWorksOfTheModelAreTaken() throws Exception {
    queue.add(new Work("a", "other", Notes.samples(1, 5), new Notes()));
    Work own = added("a", 1);

    assertThat(works(take(8))).containsExactly(own);
  }

  @Test
  void aMovedWorkComesWhereItIsWanted() throws Exception {
    Work first = added("a", 1);
    Work second = added("a", 1);
    Work third = added("a", 1);
    queue.move(third, 0, List.of(first, second, third));
    queue.move(first, 5, List.of(first, second, third));

    assertThat(works(take(3))).containsExactly(third, second, first);
  }

  @Test
  void onlyThePlacesOfItsOwnKindAreCounted() throws Exception {
    Work passing = added("a", 1);
    Work first = added("a", 1);
    Work second = added("a", 1);
    Work third = added("a", 1);
    queue.move(third, 1, List.of(first, second, third));

    assertThat(works(take(4))).containsExactly(passing, first, third, second);
  }

  @Test
  void anyNumberOfMovesIntoOneGapKeepsTheOrder() throws Exception {
    Work first = added("a", 1);
    Work second = added("a", 1);
    Work third = added("a", 1);
    Work last = added("a", 1);
    List<Work> all = List.of(first, second, third, last);
    for (int i = 0; i < 100; i++) {
      assertThat(queue.move(third, 1, all)).containsKey(third);
      assertThat(queue.move(second, 1, all)).containsKey(second);
    }
    Work later = added("a", 1);

    assertThat(works(take(5))).containsExactly(first, second, third, last, later);
  }

  @Test
  void aWorkThatIsCancelledWhileItWaitsIsNeverTaken() throws Exception {
    Work cancelled = added("a", 5);
    Work other = added("a", 1);

    assertThat(queue.cancel(cancelled, "no more")).isTrue();
    assertThat(queue.cancel(cancelled, "no more")).isFalse();
    assertThat(notes(cancelled).told).containsExactly("no more");
    assertThat(works(take(8))).containsExactly(other);
    assertThat(queue.prospect(cancelled)).isEmpty();
  }

  @Test
  void aWorkThatIsCancelledWhileItRunsHearsNothingAfterwards() throws Exception {
    Work cancelled = added("a", 5);
    Group running = take(2);
    queue.takers().begin(running, seconds -> {});
    assertThat(queue.abandoned(running)).isFalse();
    queue.cancel(cancelled, "no more");
    answer(running);

    assertThat(queue.abandoned(running)).isTrue();
    assertThat(notes(cancelled).told).containsExactly("begun", "no more");
    assertThat(queue.waiting() + queue.running()).isZero();
  }

  @Test
  void aWorkIsToldOfItsAnswersInOrderAndOfItsEndOnce() throws Exception {
    Work work = added("a", 5);
    for (int i = 0; i < 3; i++) {
      Group group = take(2);
      queue.takers().begin(group, seconds -> {});
      answer(group);
    }

    assertThat(notes(work).told)
        .containsExactly("begun", "2 from 0", "2 from 2", "1 from 4", "done");
    assertThat(queue.cancel(work, "too late")).isFalse();
  }

  private record Fussy(Taker taker) implements Taker {
    @Override
    public void take(Answer answer) {
      throw new IllegalArgumentException("no room for it");
    }

    @Override
    public void ended(RuntimeException failure) {
      taker.ended(failure);
    }
  }

  @Test
  void whoCannotTakeAnAnswerEndsAlone() throws Exception {
    Notes broken = new Notes();
    queue.add(work("a", 1, new Fussy(broken)));
    Work other = added("b", 1);
    answer(take(8));

    assertThat(broken.told).containsExactly("no room for it");
    assertThat(notes(other).told).containsExactly("1 from 0", "done");
  }

  @Test
  void aFullQueueRefusesAndSaysWhenToComeBack() {
    queue.speeds().measured(MODEL, 1, 2.5);
    for (int i = 0; i < 8; i++) {
      added("client-" + i, 1);
    }

    assertThatThrownBy(() -> queue.add(work("x", 1)))
        .isInstanceOf(QueueFullException.class)
        .hasMessage("the queue is full with 8 requests; try again in a while")
        .extracting(e -> ((QueueFullException) e).retryAfterSeconds())
        .isEqualTo(20);
    assertThat(queue.refused()).isEqualTo(1);
  }

  @Test
  void oneClientTakesNoMoreThanThreeQuartersOfThePlaces() {
    for (int i = 0; i < 6; i++) {
      added("greedy", 1);
    }

    assertThatThrownBy(() -> queue.add(work("greedy", 1))).isInstanceOf(QueueFullException.class);
    assertThatThrownBy(() -> queue.checkRoom("greedy")).isInstanceOf(QueueFullException.class);
    queue.checkRoom("modest");
    assertThat(added("modest", 1)).isNotNull();
  }

  @Test
  void aWorkThatEndedBeforeItWasAddedTakesNoPlace() {
    Work ended = work("a", 1);
    queue.cancel(ended, "no more");
    queue.add(ended);

    assertThat(queue.waiting() + queue.running()).isZero();
  }

  @Test
  void prospectsReckonWithEqualSharesForAllClients() {
    queue.speeds().measured(MODEL, 10, 1.0);
    Work first = added("a", 10);
    Work second = added("a", 5);
    Work small = added("b", 3);

    assertProspect(small, 0, 0.6); // 0.3 s of its own, and as much for a
    assertProspect(first, 1, 1.3); // 1 s, and all that b wants
    assertProspect(second, 2, 1.8);
  }

  private void assertProspect(Work work, int position, double seconds) {
    Prospect prospect = queue.prospect(work).orElseThrow();
    assertThat(prospect.position()).isEqualTo(position);
    assertThat(prospect.seconds().orElseThrow()).isCloseTo(seconds, within(1e-9));
  }

  @Test
  void whileASpeedIsNotKnownThereIsAPositionButNoTime() {
    Work first = added("a", 10);
    Work second = added("a", 5);

    assertThat(queue.prospect(first).orElseThrow().seconds()).isEmpty();
    assertThat(queue.prospect(second).map(Prospect::position)).isEqualTo(Optional.of(1));
  }

  @Test
  void whenAModelGoesWhatRunsWhollyIsLeftAndTheRestEnds() throws Exception {
    Work small = added("a", 1);
    Work large = added("b", 100);
    Work waiting = added("a", 1);
    Group running = take(2);
    queue.endWaiting(MODEL, new ModelException("the model was removed"));
    answer(running);

    assertThat(works(running)).containsExactly(small, large);
    assertThat(notes(small).told).containsExactly("1 from 0", "done");
    assertThat(notes(large).told).containsExactly("the model was removed");
    assertThat(notes(waiting).told).containsExactly("the model was removed");
  }

  @Test
  void aClosedQueueEndsWhatItHasAndWhateverComes() {
    Work before = added("a", 5);
    queue.close();
    Work after = added("a", 5);

    assertThat(notes(before).told).containsExactly("the studio is about to stop");
    assertThat(notes(after).told).containsExactly("the studio is about to stop");
  }

  @Test
  void clientsThatAreGoneLeaveNothingBehind() {
    Fairness fairness = new Fairness();
    for (int i = 0; i < 3_000; i++) {
      fairness.serve("client-" + i, 0.01);
      fairness.keepOnly(Set.of("stays"));
    }
    assertThat(fairness.size()).isLessThan(2_000);

    fairness.keepOnly(Set.of());
    assertThat(fairness.size()).isZero();
  }

  @Test
  void aWorkerThatWaitsIsWokenByWorkAndByItsEnd() throws Exception {
    List<Object> seen = new CopyOnWriteArrayList<>();
    Thread waiting =
        new Thread(
            () -> {
              try {
                seen.add(queue.take(MODEL, 8, model -> true).orElseThrow().slices().size());
                seen.add(queue.take(MODEL, 8, model -> seen.size() < 2).isEmpty());
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    waiting.start();
    added("a", 1);
    while (waiting.getState() != Thread.State.WAITING || seen.isEmpty()) {
      Thread.onSpinWait();
    }
    seen.add("retired");
    queue.wake();
    waiting.join();

    assertThat(seen).containsExactly(1, "retired", true);
  }
}

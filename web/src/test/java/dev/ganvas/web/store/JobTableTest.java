package dev.ganvas.web.store;

import static dev.ganvas.web.store.TestPictures.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobTableTest {
  private final Store store = Store.inMemory();
  private final JobTable jobs = store.jobs();

  @AfterEach
  void close() {
    store.close();
  }

  private static List<Long> ids(List<JobRow> rows) {
    return rows.stream().map(JobRow::id).toList();
  }

  @Test
  void aNewJobWaitsBehindAllOthers() {
    long first = jobs.add(JOB).id();
    jobs.place(first, 17);
    JobRow second = jobs.add(JOB);

    assertThat(second.job()).isEqualTo(JOB);
    assertThat(second.state()).isEqualTo(JobState.QUEUED);
    assertThat(second.done()).isZero();
    assertThat(second.error()).isNull();
    assertThat(second.finished()).isNull();
    assertThat(jobs.find(second.id())).contains(second);
    assertThat(ids(jobs.unfinished())).containsExactly(first, second.id());
  }

  @Test
  void whatIsFoundOutOnTheWayIsKept() {
    long id = jobs.add(JOB).id();
    assertThat(jobs.find(id).orElseThrow().outcome()).isNull();
    assertThat(jobs.outcome(id, "{\"psnr\":25}").outcome()).isEqualTo("{\"psnr\":25}");
    assertThat(jobs.state(id, JobState.DONE, null).outcome()).isEqualTo("{\"psnr\":25}");
  }

  @Test
  void unfinishedJobsStandInTheOrderOfTheirPlaces() {
    long first = jobs.add(JOB).id();
    long second = jobs.add(JOB).id();
    long third = jobs.add(JOB).id();
    jobs.place(third, 0.5);
    jobs.state(second, JobState.RUNNING, null);

    assertThat(ids(jobs.unfinished())).containsExactly(third, first, second);
  }

  @Test
  void aListBeginsWithTheQueueAndGoesOnWithTheNewest() {
    List<Long> ids = List.of(jobs.add(JOB).id(), jobs.add(JOB).id(), jobs.add(JOB).id());
    long waiting = jobs.add(JOB).id();
    long urgent = jobs.add(JOB).id();
    jobs.place(urgent, 0);
    jobs.state(ids.get(1), JobState.CANCELLED, null);
    jobs.state(ids.get(0), JobState.DONE, null);
    jobs.state(ids.get(2), JobState.FAILED, "it broke");

    assertThat(ids(jobs.list(Set.of(), 500)))
        .containsExactly(urgent, waiting, ids.get(2), ids.get(1), ids.get(0));
    assertThat(ids(jobs.list(Set.of(JobState.QUEUED, JobState.DONE), 500)))
        .containsExactly(urgent, waiting, ids.get(0));
    assertThat(ids(jobs.list(Set.of(), -1))).containsExactly(urgent);
  }

  @Test
  void aFinalStateNeverChanges() {
    long id = jobs.add(JOB).id();
    JobRow failed = jobs.state(id, JobState.FAILED, "it broke");

    assertThat(failed.finished()).isAfterOrEqualTo(failed.created());
    assertThat(failed.error()).isEqualTo("it broke");
    assertThat(jobs.state(id, JobState.RUNNING, null)).isEqualTo(failed);
    assertThat(jobs.state(id, JobState.DONE, null)).isEqualTo(failed);
  }

  @Test
  void aJobThatIsNotThereIsNamed() {
    assertThat(jobs.find(7)).isEmpty();
    assertThatThrownBy(() -> jobs.state(7, JobState.DONE, null)).hasMessage("there is no job 7");
    assertThatThrownBy(() -> jobs.place(7, 1)).hasMessage("there is no job 7");
  }
}

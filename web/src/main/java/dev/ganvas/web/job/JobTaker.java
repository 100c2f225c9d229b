package dev.ganvas.web.job;

import dev.ganvas.runtime.ModelException;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.project.Projection;
import dev.ganvas.web.project.SearchObserver;
import dev.ganvas.web.store.JobState;
import dev.ganvas.web.store.NewPicture;
import dev.ganvas.web.store.PictureRow;
import dev.ganvas.web.work.Answer;
import dev.ganvas.web.work.Taker;
import java.util.ArrayList;
import java.util.List;

/** Writes down what becomes of a job, and tells every open page. */
final class JobTaker implements Taker, SearchObserver {
  private final JobBook book;
  private final long id;

  /** Pictures that an earlier process made. */
  private final int before;

  /** Why its pictures cannot be kept; null as long as they can. */
  private volatile RuntimeException broken;

  JobTaker(JobBook book, long id, int before) {
    this.book = book;
    this.id = id;
    this.before = before;
  }

  @Override
  public void begun() {
    book.keeper()
        .later(
            () -> {
              book.store().jobs().state(id, JobState.RUNNING, null);
              book.announce(id);
            });
  }

  @Override
  public void seen() {
    book.announce(id);
  }

  @Override
  public void found(Projection projection) {
    String outcome = JobJson.outcome(projection).toString();
    book.keeper().later(() -> book.store().jobs().outcome(id, outcome));
  }

  @Override
  public void take(Answer answer) {
    if (broken != null) {
      throw broken; // there is no sense in making more of them
    }
    book.keeper()
        .later(
            () -> {
              if (broken == null) {
                tryToKeep(answer);
              }
            });
  }

  @Override
  public void ended(RuntimeException failure) {
    if (failure == null || !book.isFrozen()) {
      book.keeper().later(() -> end(failure));
    }
  }

  private void end(RuntimeException failure) {
    if (broken != null) {
      book.end(id, JobState.FAILED, Reasons.of(broken));
    } else if (failure == null) {
      book.end(id, JobState.DONE, null);
    } else if (book.open().isCancelled(id)) {
      book.end(id, JobState.CANCELLED, null);
    } else {
      book.end(id, JobState.FAILED, Reasons.of(failure));
    }
  }

  private void tryToKeep(Answer answer) {
    try {
      keep(answer);
    } catch (RuntimeException e) {
      broken = e;
      throw e; // for the log
    } catch (OutOfMemoryError e) {
      broken = new ModelException("the memory is not enough to keep the pictures");
      throw broken;
    }
  }

  private void keep(Answer answer) {
    List<NewPicture> pictures = new ArrayList<>();
    for (Picture picture : answer.pictures()) {
      pictures.add(NewPicture.of(before + answer.first() + pictures.size(), picture));
    }
    for (PictureRow row : book.store().pictures().add(id, pictures)) {
      book.events().publish("picture", PictureJson.of(row));
    }
    book.announce(id);
  }
}

package dev.ganvas.web.work;

import dev.ganvas.runtime.Sample;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** A taker that writes down what it is told. */
final class Notes implements Taker {
  private static final int PATIENCE_SECONDS = 20;

  final List<String> told = new CopyOnWriteArrayList<>();
  final List<Answer> answers = new CopyOnWriteArrayList<>();
  private final CompletableFuture<String> end = new CompletableFuture<>();

  @Override
  public void begun() {
    told.add("begun");
  }

  @Override
  public void take(Answer answer) {
    answers.add(answer);
    told.add("%d from %d".formatted(answer.samples().size(), answer.first()));
  }

  @Override
  public void ended(RuntimeException failure) {
    String how = failure == null ? "done" : failure.getMessage();
    told.add(how);
    end.complete(how);
  }

  /** "done", or why not; waits for it. */
  String end() {
    try {
      return end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("a work does not end: " + told, e);
    }
  }

  /** Samples of the seeds from {@code first} on. */
  static List<Sample> samples(long first, int count) {
    return LongStream.range(first, first + count).mapToObj(Sample::of).toList();
  }
}

package dev.ganvas.web.ask;

import dev.ganvas.runtime.Picture;
import dev.ganvas.web.work.Answer;
import dev.ganvas.web.work.Taker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Collects all answers of a work. */
final class Inquiry implements Taker {
  private final List<Answer> answers = new ArrayList<>();
  private final CompletableFuture<List<Answer>> all = new CompletableFuture<>();

  CompletableFuture<List<Answer>> all() {
    return all;
  }

  @Override
  public void take(Answer answer) {
    answers.add(answer);
  }

  @Override
  public void ended(RuntimeException failure) {
    if (failure == null) {
      all.complete(answers);
    } else {
      all.completeExceptionally(failure);
    }
  }

  static List<Picture> pictures(List<Answer> answers) {
    return answers.stream().flatMap(answer -> answer.pictures().stream()).toList();
  }
}

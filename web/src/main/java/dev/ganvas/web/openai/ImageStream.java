package dev.ganvas.web.openai;

import dev.ganvas.runtime.Picture;
import dev.ganvas.web.http.LateFailure;
import dev.ganvas.web.http.Outflow;
import dev.ganvas.web.work.Answer;
import dev.ganvas.web.work.Taker;
import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Sends images one by one, as events, while they are made. */
final class ImageStream implements Taker {
  private final Context context;
  private final ImageJson json;
  private final String event;
  private final Executor developers;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
  private Outflow outflow;

  /**
   * @param event what each is called
   */
  ImageStream(Context context, ImageJson json, String event, Executor developers) {
    this.context = context;
    this.json = json;
    this.event = event;
    this.developers = developers;
  }

  /** Done when all is sent; fails only while nothing is, so that there still is a status. */
  CompletableFuture<Void> done() {
    return done;
  }

  @Override
  public synchronized void take(Answer answer) {
    last = last.thenRunAsync(() -> send(answer), developers);
  }

  @Override
  public synchronized void ended(RuntimeException failure) {
    last =
        last.whenCompleteAsync(
            (nothing, broken) -> end(broken == null ? failure : broken.getCause()), developers);
  }

  private void send(Answer answer) {
    for (Picture picture : answer.pictures()) {
      byte[] encoded = json.event(event, picture);
      if (outflow == null) {
        context.contentType("text/event-stream").header("Cache-Control", "no-cache");
        outflow = Outflow.begin(context);
      }
      outflow.add(encoded);
    }
  }

  private void end(Throwable failure) {
    if (outflow == null) {
      done.completeExceptionally(failure);
      return;
    }
    if (failure != null) {
      outflow.add(ImageJson.event("error", LateFailure.json(context, failure)));
    }
    outflow.end();
    last = outflow.sent().thenRun(() -> done.complete(null));
  }
}

package dev.ganvas.web.ask;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Output;
import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.Daemons;
import dev.ganvas.web.http.Departure;
import dev.ganvas.web.http.HttpFailure;
import dev.ganvas.web.shelf.Model;
import dev.ganvas.web.shelf.Shelf;
import dev.ganvas.web.work.Answer;
import dev.ganvas.web.work.QueueFullException;
import dev.ganvas.web.work.Taker;
import dev.ganvas.web.work.Work;
import dev.ganvas.web.work.WorkQueue;
import io.javalin.http.Context;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Where every API asks the models. What is asked for is checked against the model before it waits
 * in the queue, and given up when the client goes away.
 */
public final class Desk {
  private static final int LOADING_SECONDS = 2;
  private static final int REPLACED_SECONDS = 1;

  private final Shelf shelf;
  private final WorkQueue queue;

  /** Far more than processors, so that large answers do not hold up small ones. */
  private static final int DEVELOPERS = 32;

  /** Encode answers, so that the threads that compute do not have to. */
  private final Executor developers =
      Executors.newFixedThreadPool(DEVELOPERS, Daemons.named("ganvas-develop"));

  public Desk(Shelf shelf, WorkQueue queue) {
    this.shelf = shelf;
    this.queue = queue;
  }

  /**
   * The model with an id, whatever its state.
   *
   * @throws HttpFailure 404 if there is none
   */
  public Model known(String id) {
    return shelf
        .find(id)
        .orElseThrow(
            () ->
                HttpFailure.notFound("there is no model " + Check.quoted(id))
                    .about("model")
                    .coded("model_not_found"));
  }

  /**
   * The model with an id, ready to run.
   *
   * @throws HttpFailure 404 if there is none, 503 if it is not ready
   */
  public Model model(String id) {
    Model model = known(id);
    return switch (model.state()) {
      case READY -> model;
      case LOADING ->
          throw new HttpFailure(503, "the model " + model.id() + " is still loading")
              .retryAfter(LOADING_SECONDS);
      case UNAVAILABLE ->
          throw new HttpFailure(
              503, "the model " + model.id() + " is unavailable: " + model.reason());
    };
  }

  /**
   * The model with an id, ready to run, if it makes pictures.
   *
   * @throws HttpFailure as for {@link #model}, and 400 if it makes points
   */
  public Model pictureModel(String id) {
    Model model = model(id);
    if (!(model.card().output() instanceof ImageOutput)) {
      throw HttpFailure.field(
          "model",
          "the model %s makes points; they can be had by /v2/models and /api/models/%s/points.png"
              .formatted(model.id(), model.id()));
    }
    return model;
  }

  /**
   * The first ready model that makes pictures, in alphabetical order.
   *
   * @throws HttpFailure 503 if there is none
   */
  public Model anyPictureModel() {
    return shelf.models().stream()
        .filter(Model::isReady)
        .filter(model -> model.card().output() instanceof ImageOutput)
        .findFirst()
        .orElseThrow(
            () ->
                new HttpFailure(503, "no model that makes pictures is ready")
                    .retryAfter(LOADING_SECONDS));
  }

  /** Asks for pictures; what follows runs on {@link #developers}. */
  public CompletableFuture<List<Picture>> pictures(
      Context context, Model model, List<Sample> samples) {
    return answers(context, model, samples).thenApply(Inquiry::pictures);
  }

  /**
   * Asks for what the network itself gives; what follows runs on {@link #developers}. Fails with
   * 503 if the model was replaced meanwhile by one that gives something else than announced.
   */
  public CompletableFuture<List<Answer>> answers(
      Context context, Model model, List<Sample> samples) {
    Inquiry inquiry = new Inquiry();
    ask(context, model, samples, inquiry);
    return inquiry
        .all()
        .thenApplyAsync(answers -> checked(answers, model.card().output()), developers);
  }

  private static List<Answer> checked(List<Answer> answers, Output announced) {
    if (!answers.stream().allMatch(each -> each.generator().card().output().equals(announced))) {
      throw new HttpFailure(503, "the model was replaced; ask again").retryAfter(REPLACED_SECONDS);
    }
    return answers;
  }

  /**
   * Asks for something whose answers are taken as they come.
   *
   * @throws HttpFailure 429 if the queue is full
   * @throws IllegalArgumentException if the model cannot make it
   */
  public void ask(Context context, Model model, List<Sample> samples, Taker taker) {
    model.generator().check(Request.of(samples));
    Work work = new Work(Clients.of(context), model.id(), samples, taker);
    try {
      shelf.ask(work);
    } catch (QueueFullException e) {
      throw full(e);
    }
    Departure.watch(
        context,
        () -> {
          queue.cancel(work, "the client went away");
          shelf.stopAbandoned();
        });
  }

  /** What a client is told when the queue is full. */
  public static HttpFailure full(QueueFullException e) {
    return new HttpFailure(429, e.getMessage())
        .retryAfter(e.retryAfterSeconds())
        .coded("rate_limit_exceeded");
  }

  /** Threads for work that answers need after they are computed. */
  public Executor developers() {
    return developers;
  }
}

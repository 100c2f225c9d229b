package dev.ganvas.web.openai;

import dev.ganvas.runtime.Recipe;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.Variations;
import dev.ganvas.web.ask.Desk;
import dev.ganvas.web.http.Bodies;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.Outflow;
import dev.ganvas.web.http.Routes;
import dev.ganvas.web.http.TextFields;
import dev.ganvas.web.http.UploadLimits;
import dev.ganvas.web.http.Uploads;
import dev.ganvas.web.shelf.Model;
import dev.ganvas.web.task.LookFields;
import dev.ganvas.web.task.SampleJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Images by label, and images made from images of ours: POST /v1/images. */
public final class ImageRoutes implements Routes {
  private static final int MAX_BODY = 256 << 10;
  private static final TextFields FORM =
      SampleJson.TEXTS.and(Set.of("n", "partial_images", "output_compression"), Set.of("stream"));

  private final Desk desk;
  private final Origin origin = new Origin();

  public ImageRoutes(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/v1/images/generations", this::generate);
    routes.post("/v1/images/edits", this::edit);
    routes.post("/v1/images/variations", this::vary);
  }

  private void generate(Context context) {
    OrderFields order = new OrderFields(Bodies.fields(context, MAX_BODY));
    Model model = order.model().map(desk::pictureModel).orElseGet(desk::anyPictureModel);
    Optional<String> prompt = order.prompt();
    int count = order.n(ImageOrder.MOST);
    List<Sample> samples = SampleJson.series(order.fields(), order.seed(), count);
    boolean labelled = samples.get(0).label().isPresent();
    if (prompt.isEmpty() && !labelled && samples.get(0).codes().isEmpty()) {
      throw order.fields().missing("prompt");
    }
    Delivery delivery = order.delivery(model);
    boolean stream = order.stream(delivery);
    order.end();
    List<Sample> checked =
        OrderFields.prompted(model, samples, labelled ? Optional.empty() : prompt);
    answer(context, new ImageOrder(model, checked, delivery, stream), "image_generation.completed");
  }

  /** The same latent with another label, other codes or another look. */
  private void edit(Context context) {
    Uploads form = Uploads.of(context, UploadLimits.standard());
    Recipe recipe = origin.recipe(form);
    OrderFields order = new OrderFields(FORM.read(form.fields()));
    Model model = Origin.model(desk, recipe, order.model());
    Optional<String> prompt = order.prompt();
    order.n(1); // one latent with one label is one image
    order.fields().word("input_fidelity", List.of("low", "high"));
    Sample sample = changed(recipe, order.fields());
    Delivery delivery = order.delivery(model);
    boolean stream = order.stream(delivery);
    order.end();
    List<Sample> samples = OrderFields.prompted(model, List.of(sample), prompt);
    answer(context, new ImageOrder(model, samples, delivery, stream), "image_edit.completed");
  }

  /** What an image was made from, with the codes and the look that are asked for beside it. */
  private static Sample changed(Recipe recipe, Fields fields) {
    Sample sample = SampleJson.coded(fields, recipe.sample());
    return sample.look(LookFields.over(sample.look(), fields));
  }

  /** Pictures near the image. */
  private void vary(Context context) {
    Uploads form = Uploads.of(context, UploadLimits.standard());
    Recipe recipe = origin.recipe(form);
    OrderFields order = new OrderFields(FORM.read(form.fields()));
    Model model = Origin.model(desk, recipe, order.model());
    if (recipe.sample().towards().isPresent()) {
      throw Origin.refused(
          422,
          "the image is on the way between two seeds; variations can be had of those with one");
    }
    double amount = order.fields().number("amount", 0, 1).orElse(Variations.USUAL_AMOUNT);
    List<Sample> samples =
        new Variations(
                changed(recipe, order.fields()), amount, order.n(ImageOrder.MOST), order.seed())
            .samples();
    Delivery delivery = order.delivery(model);
    order.end();
    List<Sample> checked = OrderFields.prompted(model, samples, Optional.empty());
    answer(context, new ImageOrder(model, checked, delivery, false), "");
  }

  private void answer(Context context, ImageOrder order, String event) {
    ImageJson json = new ImageJson(order, context.scheme() + "://" + context.host());
    if (order.stream()) {
      ImageStream stream = new ImageStream(context, json, event, desk.developers());
      context.future(
          () -> {
            desk.ask(context, order.model(), order.samples(), stream);
            return stream.done();
          });
    } else {
      context.future(
          () ->
              desk.pictures(context, order.model(), order.samples())
                  .thenApply(json::whole)
                  .thenCompose(
                      body -> {
                        context.contentType("application/json");
                        return Outflow.send(context, List.of(body));
                      }));
    }
  }
}

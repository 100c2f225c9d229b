package dev.ganvas.web.generate;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.VectorOutput;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Picture;
import dev.ganvas.web.generate.Destination.Form;
import java.io.IOException;

/** The form that an order takes: decided by what the model makes and by the destination's name. */
record Targets(Generator generator, Order order, Layout layout) {

  /** The name to write to when none is given, in the working directory. */
  String usualName() {
    ModelCard card = generator.card();
    if (layout.grid() || card.output() instanceof VectorOutput) {
      return card.id() + ".png";
    }
    return order.total() == 1
        ? "%s-%d.png".formatted(card.id(), order.seed())
        : card.id() + "-pictures";
  }

  /**
   * @throws IllegalArgumentException if that is not possible there
   */
  Target<Picture> pictures(Destination destination) throws IOException {
    boolean png = destination.form() == Form.PNG;
    Check.that(
        png || !layout.grid(),
        "--grid makes one picture, so --out ends in .png; it is %s",
        destination.path());
    boolean grid = layout.grid() || (png && order.total() > 1);
    Check.that(grid || layout.columns() == null, "--columns is for a grid; add --grid");
    return switch (destination.form()) {
      case DIRECTORY -> new PngDirectory(destination, order, Folders.of(generator, order));
      case NPZ -> new PictureArrays(destination, order, generator.card());
      case PNG -> grid ? sheet(destination) : new PngPicture(destination);
    };
  }

  private PngSheet sheet(Destination destination) {
    ImageOutput picture = (ImageOutput) generator.card().output();
    return new PngSheet(destination, order.total(), layout.columnsFor(order), picture);
  }

  /**
   * @throws IllegalArgumentException if that is not possible there
   */
  Target<float[]> points(Destination destination, VectorOutput output) throws IOException {
    Check.that(
        !layout.grid() && layout.columns() == null && order.choices().labels().isEmpty(),
        "%s makes points: --grid, --columns and --label are for pictures",
        generator.card().id());
    return switch (destination.form()) {
      case NPZ -> new PointArrays(destination, order, output);
      case PNG -> new PointPlot(destination, order, output);
      case DIRECTORY ->
          throw new IllegalArgumentException(
              "%s makes points: --out ends in .png, to draw them, or in .npz; it is %s"
                  .formatted(generator.card().id(), destination.path()));
    };
  }
}

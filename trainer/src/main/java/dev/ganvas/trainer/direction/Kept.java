package dev.ganvas.trainer.direction;

import dev.ganvas.models.Check;
import dev.ganvas.models.card.Direction;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Style;
import dev.ganvas.trainer.export.Revision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The directions on the card of a bundle, where they are sliders for everybody. */
public final class Kept {
  private final Path bundle;

  /** Those of a bundle in its directory. */
  public Kept(Path bundle) {
    this.bundle = bundle;
  }

  /**
   * What is on the card.
   *
   * @throws IllegalArgumentException if the model has no styles
   */
  public List<Direction> list() throws IOException {
    return styles().directions();
  }

  /** Puts some onto the card, in the place of those of the same names. */
  public void add(List<Direction> found) throws IOException {
    Map<String, Direction> all = new LinkedHashMap<>();
    list().forEach(direction -> all.put(direction.name(), direction));
    found.forEach(direction -> all.put(direction.name(), direction));
    write(List.copyOf(all.values()));
  }

  /**
   * Takes some off the card and gives others another name: all of it, or, if it fails, nothing.
   *
   * @param removed their names
   * @param renamed new names by old ones
   * @throws IllegalArgumentException if one is not there, or a name would be there twice
   */
  public void edit(List<String> removed, Map<String, String> renamed) throws IOException {
    Style style = styles();
    removed.forEach(style::direction);
    renamed.keySet().forEach(style::direction);
    Map<String, Direction> left = new LinkedHashMap<>();
    for (Direction direction : style.directions()) {
      if (!removed.contains(direction.name())) {
        String name = renamed.getOrDefault(direction.name(), direction.name());
        Direction other = left.put(name, direction.named(name));
        Check.that(other == null, "two directions would be called %s", Check.quoted(name));
      }
    }
    write(List.copyOf(left.values()));
  }

  private Style styles() throws IOException {
    return card().style("directions");
  }

  private ModelCard card() throws IOException {
    return ModelCard.read(bundle.resolve(ModelCard.FILE_NAME));
  }

  private void write(List<Direction> directions) throws IOException {
    Revision.write(bundle, card().withDirections(directions), directory -> {});
  }
}

package dev.ganvas.trainer.direction;

import dev.ganvas.models.card.Direction;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.models.card.Style;
import dev.ganvas.trainer.export.Revision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
   * Gives one another name.
   *
   * @throws IllegalArgumentException if it is not there, or another one has the name
   */
  public void rename(String from, String to) throws IOException {
    Direction found = named(from);
    List<Direction> all = new ArrayList<>(list());
    all.replaceAll(direction -> direction.equals(found) ? found.named(to) : direction);
    write(all);
  }

  /**
   * Takes one off the card.
   *
   * @throws IllegalArgumentException if it is not there
   */
  public void remove(String name) throws IOException {
    Direction found = named(name);
    write(list().stream().filter(direction -> !direction.equals(found)).toList());
  }

  private Direction named(String name) throws IOException {
    return styles().direction(name);
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

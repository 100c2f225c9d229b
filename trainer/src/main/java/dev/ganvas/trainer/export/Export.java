package dev.ganvas.trainer.export;

import dev.ganvas.exporter.BundleWriter;
import dev.ganvas.exporter.Provenance;
import dev.ganvas.models.Release;
import dev.ganvas.models.Sha256;
import dev.ganvas.models.card.GraphFile;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Generator;
import dev.ganvas.trainer.data.DataDescription;
import dev.ganvas.trainer.run.Learned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what one run has learned, or several have, as a bundle, whole or not at all. */
public final class Export {
  /** The name and the tensor of the code that says which member of an ensemble draws. */
  public static final String MEMBER = "member";

  private static final String PREVIEW = "preview.png";

  private Export() {}

  /** Writes what one run has learned; see {@link #write(List, Path)}. */
  public static ModelCard write(Learned learned, Path target) throws IOException {
    return write(List.of(learned), target);
  }

  /**
   * Makes sure that a bundle may be written here, which is worth knowing before a training.
   *
   * @return what it is called
   * @throws IllegalArgumentException if no bundle can be called so
   * @throws IOException if something that is no bundle is there
   */
  public static String requirePlace(Path target) throws IOException {
    BundleWriter.requireFreeOrBundle(target);
    String id = target.toAbsolutePath().normalize().getFileName().toString();
    ModelCard.checkId(id);
    return id;
  }

  /**
   * Writes a bundle to {@code target}, whose name becomes its id, with the differences to the
   * trainer's own answers on its card and a picture made from the file itself.
   *
   * @param all what one run has learned, or what several have that differ by their seed: then each
   *     picture's seed, or whoever asks for it, chooses the one that draws it
   * @throws IllegalArgumentException if the runs differ by more than that
   * @throws IllegalStateException if the exported network differs from the trained one
   */
  public static ModelCard write(List<Learned> all, Path target) throws IOException {
    Members members = new Members(all);
    String id = requirePlace(target);
    Map<String, byte[]> models = members.onnx(provenance(members, id));
    Map<String, GraphFile> graphs = new LinkedHashMap<>();
    models.forEach(
        (role, model) -> graphs.put(role, new GraphFile(role + ".onnx", Sha256.of(model))));
    ModelCard draft = Cards.draft(members, id, graphs);
    ModelCard[] written = new ModelCard[1];
    BundleWriter.write(
        target,
        directory -> {
          for (Map.Entry<String, byte[]> model : models.entrySet()) {
            Files.write(directory.resolve(graphs.get(model.getKey()).file()), model.getValue());
          }
          draft.write(directory);
          try (Generator generator = Generator.open(directory)) {
            written[0] = draft.withParity(Parity.measure(members.answers(generator)));
            Files.write(directory.resolve(PREVIEW), Preview.draw(generator).png());
          }
          written[0].write(directory);
        });
    return written[0];
  }

  private static Provenance provenance(Members members, String id) {
    String recipe = members.first().recipe().name();
    DataDescription data = members.first().data();
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("recipe", recipe);
    properties.put("data", data.name());
    properties.put("images_seen", String.valueOf(members.images()));
    properties.put(
        "seed", members.seeds().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    properties.put("licence", data.licence());
    String description =
        "%s: %s trained on %s by Ganvas; card.json beside this file says how to drive it"
            .formatted(id, recipe, data.name());
    return new Provenance(description, Release.VERSION, properties);
  }
}

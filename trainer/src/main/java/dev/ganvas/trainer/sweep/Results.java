package dev.ganvas.trainer.sweep;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.trainer.WholeFile;
import dev.ganvas.trainer.run.DataSource;
import dev.ganvas.trainer.run.Run;
import dev.ganvas.trainer.run.Session;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * What a sweep's directory holds: a directory for each cell with its run, and what is made of all
 * of them. A run of other settings, data or seed is none of the cell's, and stays beside it.
 *
 * @param dataHash of the data set as it is now
 */
public record Results(Path directory, DataSource data, String dataHash) {
  /** The picture in the directory of a run. */
  static final String SAMPLES = "samples.png";

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Where a cell's runs are. */
  Path place(Cell cell) {
    return directory.resolve(cell.id());
  }

  /** How a cell's run begins. */
  Session.Start start(Cell cell) {
    return new Session.Start(cell.recipe(), data, cell.seed());
  }

  /** What became of a cell, if it is finished. */
  Optional<Outcome> of(Cell cell) throws IOException {
    Optional<Run> run = run(cell);
    return run.isEmpty() ? Optional.empty() : Outcome.read(run.get().directory());
  }

  /** Writes {@code NAME.json}, {@code NAME.md} and {@code NAME.png} about what is finished. */
  void draw(Sweep sweep) throws IOException {
    Map<Cell, Outcome> finished = new LinkedHashMap<>();
    Map<Cell, Pixels> samples = new LinkedHashMap<>();
    for (Cell cell : sweep.cells()) {
      Optional<Outcome> outcome = of(cell);
      if (outcome.isPresent()) {
        finished.put(cell, outcome.get());
        samples(cell).ifPresent(picture -> samples.put(cell, picture));
      }
    }
    byte[] json = JSON.writeValueAsBytes(finished.values());
    byte[] table = new SweepTable(sweep, finished).markdown().getBytes(StandardCharsets.UTF_8);
    BufferedImage figure = new SweepFigure(sweep, finished, samples).draw();
    Path base = directory.resolve(sweep.name());
    WholeFile.write(Path.of(base + ".json"), out -> out.write(json));
    WholeFile.write(Path.of(base + ".md"), out -> out.write(table));
    WholeFile.write(Path.of(base + ".png"), out -> ImageIO.write(figure, "png", out));
  }

  /** What a cell's generator makes, if it is finished and came to something. */
  Optional<Pixels> samples(Cell cell) throws IOException {
    Optional<Path> file = run(cell).map(run -> run.directory().resolve(SAMPLES));
    return file.isPresent() && Files.isRegularFile(file.get())
        ? Optional.of(Pixels.of(ImageIO.read(file.get().toFile())))
        : Optional.empty();
  }

  private Optional<Run> run(Cell cell) throws IOException {
    return Run.begun(place(cell), start(cell), dataHash);
  }
}

package dev.ganvas.trainer.sweep;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ganvas.trainer.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** What a sweep's directory holds: a directory for each cell, and what is made of all of them. */
final class Results {
  /** The picture in a cell's directory. */
  static final String SAMPLES = "samples.png";

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Sweep sweep;
  private final Path directory;

  Results(Sweep sweep, Path directory) {
    this.sweep = sweep;
    this.directory = directory;
  }

  /** Where a cell's run, outcome and picture are. */
  Path place(Cell cell) {
    return directory.resolve(cell.id());
  }

  /** What became of a cell, if it is finished. */
  Optional<Outcome> of(Cell cell) throws IOException {
    return Outcome.read(place(cell));
  }

  /** Writes {@code NAME.json}, {@code NAME.md} and {@code NAME.png} about what is finished. */
  void write() throws IOException {
    Map<Cell, Outcome> finished = new LinkedHashMap<>();
    for (Cell cell : sweep.cells()) {
      of(cell).ifPresent(outcome -> finished.put(cell, outcome));
    }
    List<Outcome> outcomes = new ArrayList<>(finished.values());
    WholeFile.write(file(".json"), out -> out.write(JSON.writeValueAsBytes(outcomes)));
    byte[] table = new SweepTable(sweep, finished).markdown().getBytes(StandardCharsets.UTF_8);
    WholeFile.write(file(".md"), out -> out.write(table));
    var figure = new SweepFigure(sweep, finished, this::place).draw();
    WholeFile.write(file(".png"), out -> ImageIO.write(figure, "png", out));
  }

  private Path file(String ending) {
    return directory.resolve(sweep.name() + ending);
  }
}

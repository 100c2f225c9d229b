package dev.ganvas.web.task;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ganvas.runtime.Look;
import dev.ganvas.runtime.Mixing;
import dev.ganvas.runtime.Sample;
import dev.ganvas.web.http.Fields;
import dev.ganvas.web.http.Values;
import java.util.List;
import java.util.Optional;

/**
 * A mixing matrix.
 *
 * @param sources the seeds, and perhaps labels and styles, of its rows and columns
 * @param look the label, the codes and the look of all pictures; its seed means nothing
 */
public record MixTask(String model, Mixing sources, Sample look) implements Task {
  static final String NAME = "mix";

  private static final int MAX_NAME = 100;

  static MixTask of(String model, Fields fields) {
    List<String> layers =
        fields
            .list("layers", Look.MOST, (field, value) -> Values.text(field, value, MAX_NAME))
            .orElseThrow(() -> fields.missing("layers"));
    Mixing sources = new Mixing(list(fields, "rows"), list(fields, "columns"), layers);
    return new MixTask(model, sources, SampleJson.chosen(fields, Sample.of(0)));
  }

  private static List<Sample> list(Fields fields, String field) {
    return fields
        .list(field, Mixing.MOST, SampleJson::source)
        .orElseThrow(() -> fields.missing(field));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Sample> samples() {
    List<Sample> rows = sources.rows().stream().map(row -> SampleJson.onto(look, row)).toList();
    return new Mixing(rows, sources.columns(), sources.layers()).samples();
  }

  @Override
  public int size() {
    return sources.rows().size() * sources.columns().size();
  }

  @Override
  public int columns() {
    return sources.columns().size();
  }

  @Override
  public Optional<Axes> axes() {
    return Optional.of(new Axes(texts(sources.columns()), texts(sources.rows())));
  }

  private static List<String> texts(List<Sample> sources) {
    return sources.stream().map(source -> Long.toString(source.seed().getAsLong())).toList();
  }

  @Override
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("model", model).put("task", NAME);
    put(json.putArray("rows"), sources.rows());
    put(json.putArray("columns"), sources.columns());
    sources.layers().forEach(json.putArray("layers")::add);
    return json.setAll(SampleJson.choices(look));
  }

  private static void put(ArrayNode list, List<Sample> sources) {
    sources.forEach(each -> list.add(SampleJson.writeSource(each)));
  }
}

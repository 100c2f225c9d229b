package dev.ganvas.trainer.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

/** What settings mean: the javadoc of the record components that hold them. */
public final class Meanings {
  private final JsonNode recipe;

  /** Of the settings of a recipe. */
  public Meanings(Recipe recipe) {
    this.recipe = Settings.json(recipe);
  }

  /**
   * What a setting means and, if it is chosen by name, what is there to choose from.
   *
   * @param setting one of {@link Settings#list}
   */
  public String of(String setting) {
    JsonNode node = recipe;
    Class<?> owner = Recipe.class;
    RecordComponent component = null;
    for (String step : setting.split("\\.")) {
      if (!node.isArray() && !step.equals("type")) {
        component = component(owner, step);
      }
      node = Settings.child(node, step);
      Class<?> held = Choices.held(component);
      owner = Choices.named(held, node.path("type").asText()).orElse(held);
    }
    return of(component) + choices(component);
  }

  /** What the javadoc says of a component; empty if it says nothing. */
  static String of(RecordComponent component) {
    return RuntimeJavadoc.getJavadoc(component.getDeclaringRecord()).getRecordComponents().stream()
        .filter(param -> param.getName().equals(component.getName()))
        .map(ParamJavadoc::getComment)
        .map(new CommentFormatter()::format)
        .map(text -> text.replaceAll("\\s+", " "))
        .findFirst()
        .orElse("");
  }

  private static String choices(RecordComponent component) {
    String names = Choices.names(Choices.held(component));
    String some = component.getType() == List.class ? "any" : "one";
    return names.isEmpty() ? "" : "; %s of %s".formatted(some, names);
  }

  private static RecordComponent component(Class<?> owner, String name) {
    return Stream.of(owner.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}

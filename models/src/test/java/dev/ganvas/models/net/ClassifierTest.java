package dev.ganvas.models.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ganvas.models.graph.Graph;
import dev.ganvas.models.graph.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {
  private static final Classifier SMALL = new Classifier(4, 6);

  @ParameterizedTest
  @ValueSource(ints = {8, 16, 28, 33, 64})
  void itScoresClassesAndTellsByWhichFeatures(int side) {
    Graph graph = SMALL.graph(Shape.of(Shape.N, 3, side, side), 5);
    assertThat(graph.outputs().get(Classifier.CLASS).shape()).isEqualTo(Shape.of(Shape.N, 5));
    assertThat(graph.outputs().get(Classifier.FEATURES).shape()).isEqualTo(Shape.of(Shape.N, 6));
    assertThat(graph.outputs().keySet()).startsWith(Classifier.CLASS);
  }

  @Test
  void pointsAndTinyPicturesAreNotJudged() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SMALL.graph(Shape.of(Shape.N, 2), 5))
        .withMessage("a judge looks at images [N, C, H, W], not at [N, 2]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SMALL.graph(Shape.of(Shape.N, 1, 8, 7), 5))
        .withMessage("width is 7; allowed are 8 to 1024");
  }
}

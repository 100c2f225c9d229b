package dev.ganvas.trainer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.ganvas.models.card.ImageOutput;
import dev.ganvas.models.card.Style;
import dev.ganvas.runtime.Bundle;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.Judge;
import dev.ganvas.runtime.NoiseChoice;
import dev.ganvas.runtime.Options;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.StyleCode;
import dev.ganvas.trainer.engine.Devices;
import dev.ganvas.trainer.engine.TorchOps;
import dev.ganvas.trainer.evaluate.TinyQuestions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PyTorch makes of a network that was read back, and what ONNX Runtime makes of its file. */
class PainterTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"stylegan", "stylegan2"})
  void picturesOfStylesAreThoseOfTheRuntime(String recipe) throws IOException {
    TinyQuestions.pictures(directory, recipe).close();
    Bundle model = Bundle.read(directory.resolve("subject"));
    try (Generator generator = Generator.open(model, Options.standard());
        NDManager manager = NDManager.newBaseManager(Devices.choose("cpu"), "PyTorch");
        Painter painter = new Painter(manager, model)) {
      StyleCode code = generator.styles(Request.of(1)).get(0);
      Sample sample = Sample.of(0).styles(code).noise(NoiseChoice.OFF);
      Style style = model.card().inputs().style();
      NDArray styles = manager.create(code.values(), new Shape(1, style.layers(), style.dim()));
      float[] painted = TorchOps.forgetting(() -> painter.painted(styles)).toFloatArray();
      float[] drawn = generator.tensors(Request.of(1, sample)).values();
      assertThat(painted).containsExactly(drawn, within(1e-5f));
    }
  }

  @Test
  void featuresOfPicturesAreThoseOfTheJudge() throws IOException {
    TinyQuestions.judge(directory, TinyQuestions.STRIPES).close();
    Path place = directory.resolve("judge");
    Bundle bundle = Bundle.read(place);
    float[] stripes = new float[256];
    TinyQuestions.TEST.read(0, stripes, 0);
    ImageOutput made = new ImageOutput("image", 16, 16, 1, bundle.card().inputs().image().range());
    try (Judge judge = Judge.open(place);
        NDManager manager = NDManager.newBaseManager(Devices.choose("cpu"), "PyTorch");
        Eye eye = new Eye(manager, bundle, made)) {
      NDArray picture = manager.create(stripes, new Shape(1, 1, 16, 16));
      float[] seen = TorchOps.forgetting(() -> eye.seen(picture)).toFloatArray();
      assertThat(seen).containsExactly(judge.judge(stripes).features(0), within(1e-5f));
    }
  }
}

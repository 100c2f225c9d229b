package dev.ganvas.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.onnx.proto.OnnxMl.ModelProto;
import dev.ganvas.models.Sha256;
import dev.ganvas.models.card.ModelCard;
import dev.ganvas.runtime.Bundle;
import dev.ganvas.runtime.Generator;
import dev.ganvas.runtime.NoiseChoice;
import dev.ganvas.runtime.Options;
import dev.ganvas.runtime.Request;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.runtime.project.Effort;
import dev.ganvas.runtime.project.Projection;
import dev.ganvas.runtime.project.ProjectionEngine;
import dev.ganvas.runtime.project.StyleSearch;
import dev.ganvas.runtime.project.Watcher;
import dev.ganvas.trainer.evaluate.TinyQuestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsualProjectionTest {
  @TempDir private Path directory;

  private static ProjectionEngine engine() {
    return ProjectionEngine.find().orElseThrow();
  }

  private Bundle model(String recipe) throws IOException {
    TinyQuestions.pictures(directory, recipe).close();
    return Bundle.read(directory.resolve("subject"));
  }

  @Test
  void whoeverServesAModelFindsTheStylesOfPictures() throws IOException {
    Bundle model = model("stylegan2");
    engine().check(model);
    try (Generator generator = Generator.open(model, Options.standard());
        StyleSearch search = engine().open(model, generator, new Effort(60, 16, 0))) {
      Sample own = Sample.of(500).psi(1).noise(NoiseChoice.OFF);
      Pixels picture = generator.generate(Request.of(List.of(own))).get(0).pixels();
      Projection found = search.project(picture, Watcher.NONE);
      assertThat(found.after().psnr()).isGreaterThan(found.before().psnr() + 1);
      assertThat(found.styles().sha256()).isEqualTo(model.sha256());
    }
  }

  @Test
  void modelsThatCannotBeWalkedDownhillAreRefused() throws IOException {
    refused(model("dcgan"), "subject has no styles that a picture could be projected to");

    Path bundle = directory.resolve("subject");
    model("stylegan2");
    Path onnx = bundle.resolve("synthesis.onnx");
    String before = Sha256.of(Files.readAllBytes(onnx));
    Files.write(onnx, described(Files.readAllBytes(onnx)));
    Path card = bundle.resolve(ModelCard.FILE_NAME);
    String after = Sha256.of(Files.readAllBytes(onnx));
    Files.writeString(card, Files.readString(card).replace(before, after));
    refused(
        Bundle.read(bundle),
        "no picture can be projected to subject, whose network is not as Ganvas writes it: ");
  }

  private static byte[] described(byte[] onnx) throws IOException {
    ModelProto.Builder model = ModelProto.parseFrom(onnx).toBuilder();
    model.getGraphBuilder().setDocString("made elsewhere");
    return model.build().toByteArray();
  }

  private static void refused(Bundle model, String sentence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine().check(model))
        .withMessageStartingWith(sentence);
  }
}

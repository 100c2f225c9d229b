package dev.ganvas.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.models.card.ImageOutput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DarkroomTest {
  @TempDir Path directory;

  @Test
  void aBatchForWhichTheMemoryIsNotEnoughLeavesNoPicture() {
    Bundle bundle = Bundle.read(TestBundles.clothes(directory));
    ImageOutput image = (ImageOutput) bundle.card().output();
    Darkroom darkroom = new Darkroom(bundle, image, DarkroomTest::statedUpToThree);
    List<Draw> draws =
        LongStream.range(0, 4)
            .mapToObj(seed -> new Draw(Sample.of(seed), Draw.NONE, List.of()))
            .toList();
    List<Picture> album = new ArrayList<>();

    assertThatThrownBy(
            () -> darkroom.develop(new Batch(0, draws), new float[4 * image.size()], album))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(album).isEmpty();
  }

  private static Sample statedUpToThree(Draw draw) {
    if (draw.sample().seed().getAsLong() == 3) {
      throw new OutOfMemoryError("Java heap space");
    }
    return draw.sample();
  }
}

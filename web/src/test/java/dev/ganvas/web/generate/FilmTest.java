package dev.ganvas.web.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.runtime.Picture;
import dev.ganvas.runtime.Recipe;
import dev.ganvas.runtime.Sample;
import dev.ganvas.runtime.image.Pixels;
import dev.ganvas.web.file.Existing;
import dev.ganvas.web.media.VideoFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmTest {
  @TempDir Path directory;

  @Test
  void aFilmIsAsLargeAsThatOfTheStudio() throws Exception {
    Recipe recipe = new Recipe("a-model", "ab".repeat(32), Sample.of(1), Map.of());
    Pixels pixels = Pixels.of(96, 96, 1, new byte[96 * 96]);
    Path ours = directory.resolve("ours.webm");
    Film.of(ours, Existing.REPLACE, 20).write(List.of(new Picture(recipe, pixels)).iterator());
    Path studios = directory.resolve("studios.webm");
    VideoFormat.WEBM.write(studios, List.of(pixels).iterator(), 20);

    assertThat(ours).hasSameBinaryContentAs(studios);
  }
}

package dev.ganvas.web.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganvas.web.TestNet;
import dev.ganvas.web.TestZoo;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudioTest {
  @TempDir Path directory;

  @Test
  void aStudioServesTheModelsOfItsZoo() {
    TestZoo zoo = new TestZoo(directory);
    zoo.clothes();
    zoo.plain("slow", TestNet.slow(50).bytes());
    try (TestStudio studio = TestStudio.start(zoo)) {
      assertThat(studio.get("/api/models").body()).contains("clothes", "slow");
      assertThat(studio.get("/api/models/slow/picture.png").statusCode()).isEqualTo(200);
    }
  }
}

package dev.ganvas.trainer.data;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmojiCatalogueTest {
  @TempDir private Path directory;

  @Test
  void isNamedWhenItIsBroken() {
    expectRefusal("[{", " is broken: it is not JSON");
  }

  @Test
  void isNamedWhenItListsNothing() {
    expectRefusal("", " lists no emoji of the groups Smileys & Emotion, ");
    expectRefusal("[]", " lists no emoji of the groups Smileys & Emotion, ");
  }

  private void expectRefusal(String content, String sentence) {
    Path file = directory.resolve("emoji.json");
    assertThatThrownBy(() -> EmojiCatalogue.read(Files.writeString(file, content)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + sentence);
  }
}

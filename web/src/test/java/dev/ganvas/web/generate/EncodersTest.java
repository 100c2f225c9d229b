package dev.ganvas.web.generate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class EncodersTest {
  private static void encode(Encoders.Task task) throws IOException {
    try (Encoders encoders = new Encoders()) {
      encoders.submit(task);
      encoders.finish();
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class})
  void whatEndsAThreadIsNotTakenForAPicture(Class<? extends Error> kind) {
    assertThatThrownBy(
            () ->
                encode(
                    () -> {
                      throw kind == OutOfMemoryError.class
                          ? new OutOfMemoryError("Java heap space")
                          : new StackOverflowError();
                    }))
        .isInstanceOf(kind);
  }

  @Test
  void aFileThatCannotBeWrittenIsSaid() {
    assertThatThrownBy(
            () ->
                encode(
                    () -> {
                      throw new IOException("No space left on device");
                    }))
        .hasMessage("No space left on device");
  }
}

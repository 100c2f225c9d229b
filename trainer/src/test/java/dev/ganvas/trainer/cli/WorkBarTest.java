package dev.ganvas.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganvas.runtime.StoppedException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WorkBarTest {
  @Test
  @Timeout(20)
  void aSignalEndsTheWorkWhereItNextSaysAnythingAndWaitsUntilItHasTidiedUp()
      throws InterruptedException {
    Interruption interruption = new Interruption();
    Thread signal = new Thread(interruption::come);
    try (WorkBar bar = new WorkBar(new PrintWriter(new StringWriter()), interruption)) {
      bar.say("learning");
      bar.at(1, 10);
      signal.start();
      assertThatThrownBy(
              () -> {
                while (true) {
                  bar.at(2, 10);
                  Thread.onSpinWait();
                }
              })
          .isInstanceOf(StoppedException.class);
      assertThatThrownBy(() -> bar.say("measuring")).isInstanceOf(StoppedException.class);
      assertThat(signal.isAlive()).isTrue();
    }
    signal.join(5_000);
    assertThat(signal.isAlive()).isFalse();
  }
}

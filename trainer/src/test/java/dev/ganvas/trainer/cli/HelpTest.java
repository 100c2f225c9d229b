package dev.ganvas.trainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {
  static List<? extends Class<?>> everyCommand() {
    return ServiceLoader.load(Callable.class).stream().map(ServiceLoader.Provider::type).toList();
  }

  @ParameterizedTest
  @MethodSource("everyCommand")
  void noLineIsBrokenInATerminalOf80Columns(Class<?> command) {
    CommandLine line = new CommandLine(command);

    assertThat(line.getUsageMessage().lines())
        .contains(line.getCommandSpec().usageMessage().footer())
        .noneMatch(shown -> shown.endsWith(" ."));
  }
}

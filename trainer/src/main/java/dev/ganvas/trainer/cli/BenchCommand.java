package dev.ganvas.trainer.cli;

import dev.ganvas.trainer.bench.Bench;
import dev.ganvas.trainer.bench.Pace;
import dev.ganvas.trainer.engine.Devices;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ganvas bench}. */
@Command(
    name = "bench",
    description = "Measures this machine: generation and training, beside the peers at hand.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  ./ganvas bench                 four minutes; let nothing else run",
      "  ./ganvas bench --seconds 20    calmer figures",
      "",
      "Only the ratios mean anything: machines are noisy, so both sides are measured",
      "in turn. Python's PyTorch is measured too if python3 can import torch."
    })
public final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Length of each measurement; ${DEFAULT-VALUE} unless said.")
  private double seconds;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Measurements of each side; ${DEFAULT-VALUE} unless said.")
  private int rounds;

  @Override
  public Integer call() throws IOException {
    Devices.choose("cpu");
    Interruption interruption = new Interruption();
    try {
      new Bench(new Pace(rounds, seconds, interruption::check), spec.commandLine().getOut()).run();
    } finally {
      interruption.over();
    }
    return 0;
  }
}

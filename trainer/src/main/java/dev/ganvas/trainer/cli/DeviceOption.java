package dev.ganvas.trainer.cli;

import ai.djl.Device;
import dev.ganvas.trainer.engine.Devices;
import picocli.CommandLine.Option;

/** Where to compute. */
final class DeviceOption {
  @Option(
      names = "--device",
      paramLabel = "auto|cpu|gpu:N",
      defaultValue = "auto",
      description = "Where to compute; ${DEFAULT-VALUE} unless said.")
  private String device;

  /**
   * The device, which is there.
   *
   * @throws IllegalArgumentException if what was asked for is none
   */
  Device choose() {
    return Devices.choose(device);
  }
}

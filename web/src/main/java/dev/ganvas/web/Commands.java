package dev.ganvas.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.PicocliException;

/**
 * The commands on the class path, whichever module they come from: every provider of {@link
 * Callable} that is a {@link Command}. So this module needs to know no other one.
 */
final class Commands {
  /** As a newcomer needs them; commands that are not named here follow in alphabetical order. */
  private static final List<String> ORDER =
      List.of(
          "serve", "generate", "models", "recipes", "data", "train", "export", "evaluate", "bench");

  private Commands() {}

  /** Adds every command that is sound; a broken one is left out and logged. */
  static void addAll(CommandLine root) {
    List<CommandLine> commands = new ArrayList<>();
    types().forEach(type -> build(type).ifPresent(commands::add));
    commands.sort(
        Comparator.comparingInt(Commands::place).thenComparing(CommandLine::getCommandName));
    for (CommandLine command : commands) {
      command.getCommandSpec().versionProvider(new Version());
      root.addSubcommand(command);
    }
  }

  private static List<Class<?>> types() {
    List<Class<?>> types = new ArrayList<>();
    Iterator<? extends ServiceLoader.Provider<?>> providers =
        ServiceLoader.load(Callable.class).stream().iterator();
    while (true) {
      try {
        if (!providers.hasNext()) {
          return types;
        }
        Class<?> type = providers.next().type();
        if (type.isAnnotationPresent(Command.class)) {
          types.add(type);
        }
      } catch (ServiceConfigurationError | LinkageError e) {
        log().warn("A command is missing because its class cannot be loaded", e);
      }
    }
  }

  private static Optional<CommandLine> build(Class<?> type) {
    try {
      return Optional.of(new CommandLine(type));
    } catch (PicocliException | LinkageError e) {
      log().warn("The command {} is missing because it cannot be built", type.getName(), e);
      return Optional.empty();
    }
  }

  private static int place(CommandLine command) {
    int index = ORDER.indexOf(command.getCommandName());
    return index < 0 ? ORDER.size() : index;
  }

  /** Not a constant: to set the log up takes longer than all else of a {@code --help}. */
  private static Logger log() {
    return LoggerFactory.getLogger(Commands.class);
  }
}

package dev.ganvas.web;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What else may be found on a class path: a command that fails to order, and things to skip. */
final class StubCommands {
  private StubCommands() {}

  /** No command at all. */
  public static final class Foreign implements Callable<String> {
    @Override
    public String call() {
      return "foreign";
    }
  }

  /** Throws whatever the test wants. */
  @Command(name = "stub-throwing", description = "Throws.", footer = "Examples: none")
  public static final class Throwing implements Callable<Integer> {
    static final ThreadLocal<Supplier<Throwable>> FAILURE = new ThreadLocal<>();

    @Parameters(arity = "0..1")
    private String ignored;

    @Override
    public Integer call() throws Exception {
      Throwable failure = FAILURE.get().get();
      if (failure instanceof Error error) {
        throw error;
      }
      throw (Exception) failure;
    }

    @Override
    public String toString() {
      return String.valueOf(ignored);
    }
  }

  /** picocli refuses two options of one name. */
  @Command(name = "stub-unbuildable")
  public static final class Unbuildable implements Callable<Integer> {
    @Option(names = "--one")
    private String one;

    @Option(names = "--one")
    private String another;

    @Override
    public Integer call() {
      return one.length() + another.length();
    }
  }

  /** Its constructor is out of reach. */
  @Command(name = "stub-private")
  public static final class Private implements Callable<Integer> {
    private Private() {}

    @Override
    public Integer call() {
      return 0;
    }
  }
}

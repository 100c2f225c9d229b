package dev.ganvas.runtime;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process without a native crash. Shutdown hooks run all at once, so one of ours cannot
 * keep native code from being torn down under its runs; a signal handler can, because the hooks
 * begin only when it calls {@code exit}.
 *
 * <p>For programs, not for libraries: signals belong to the program. What is registered here is
 * static, as are the signals.
 */
public final class SafeExit {
  private static final int SIGNAL_EXIT = 128;
  private static final Set<Registration> REGISTERED = ConcurrentHashMap.newKeySet();
  private static final AtomicBoolean STOPPING = new AtomicBoolean();

  private SafeExit() {}

  /** Something to be stopped before the process ends; closing it takes it back. */
  public static final class Registration implements AutoCloseable {
    private final Duration patience;
    private final Runnable stop;

    private Registration(Duration patience, Runnable stop) {
      this.patience = patience;
      this.stop = stop;
    }

    @Override
    public void close() {
      REGISTERED.remove(this);
    }
  }

  /**
   * From now on TERM, INT and HUP stop what is registered and then exit with 128 + the signal's
   * number; a second signal ends the process at once.
   */
  public static void install() {
    for (String signal : List.of("TERM", "INT", "HUP")) {
      handle(signal);
    }
  }

  /**
   * Registers {@code stop}, which returns when its work has ended. It is called on a thread of its
   * own, together with all others, and given up on after {@code patience}.
   */
  public static Registration onStop(Duration patience, Runnable stop) {
    Registration registration = new Registration(patience, stop);
    REGISTERED.add(registration);
    return registration;
  }

  /** Whether the process is ending: what stops now is no failure. */
  public static boolean isStopping() {
    return STOPPING.get();
  }

  /**
   * Stops what is registered and ends the process; never returns. If a signal is already doing
   * that, the signal's exit code wins.
   */
  public static void exit(int code) {
    if (STOPPING.compareAndSet(false, true)) {
      stopAll();
      System.exit(code);
    }
    while (true) {
      LockSupport.park();
    }
  }

  /** By name, because javac warns of these types and has no way to be told that they are meant. */
  private static void handle(String name) {
    try {
      Class<?> signalType = Class.forName("sun.misc.Signal");
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      Object signal = signalType.getConstructor(String.class).newInstance(name);
      int number = (int) signalType.getMethod("getNumber").invoke(signal);
      Object handler =
          Proxy.newProxyInstance(
              handlerType.getClassLoader(),
              new Class<?>[] {handlerType},
              (proxy, method, arguments) -> {
                onSignal(number);
                return null;
              });
      signalType.getMethod("handle", signalType, handlerType).invoke(null, signal, handler);
    } catch (ReflectiveOperationException e) {
      log().debug("the signal {} is not to be had here", name);
    }
  }

  private static void onSignal(int number) {
    if (STOPPING.get()) {
      Runtime.getRuntime().halt(SIGNAL_EXIT + number);
    }
    exit(SIGNAL_EXIT + number);
  }

  /** In rounds, since something may be opened while what is there is stopped. */
  private static void stopAll() {
    Set<Registration> stopped = new HashSet<>();
    List<Registration> next = List.copyOf(REGISTERED);
    while (!next.isEmpty()) {
      stop(next);
      stopped.addAll(next);
      next = REGISTERED.stream().filter(one -> !stopped.contains(one)).toList();
    }
  }

  private static void stop(List<Registration> registered) {
    long began = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (Registration registration : registered) {
      Thread thread = new Thread(registration.stop, "ganvas-stop");
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    for (int i = 0; i < threads.size(); i++) {
      long left = registered.get(i).patience.toMillis() - (System.nanoTime() - began) / 1_000_000;
      join(threads.get(i), Math.max(1, left));
    }
  }

  private static void join(Thread thread, long millis) {
    try {
      thread.join(millis);
    } catch (InterruptedException e) {
      log().debug("interrupted while stopping; going on");
    }
  }

  /** Not a constant: to set a log up takes longer than a short command. */
  private static Logger log() {
    return LoggerFactory.getLogger(SafeExit.class);
  }
}

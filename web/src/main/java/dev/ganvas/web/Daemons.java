package dev.ganvas.web;

import java.util.concurrent.ThreadFactory;

/** Threads that do not keep the process from ending. */
public final class Daemons {
  private Daemons() {}

  /**
   * Makes such threads.
   *
   * @param name of all of them, as thread dumps show it
   */
  public static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}

package dev.ganvas.web.work;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Who has been served how much: start-time fair queueing (Goyal et al. 1996) in seconds of
 * computation. A client that comes, or comes back, begins level with the one that is being served,
 * so that nobody saves up service and nobody waits for a newcomer's past.
 */
final class Fairness {
  private static final int MOST_ABSENT = 1_000;

  private final Map<String, Double> served = new HashMap<>();
  private double now;

  /** How much a client has had; the one with the least comes next. */
  double of(String client) {
    return Math.max(now, served.getOrDefault(client, now));
  }

  /** Charges a client for service that it is about to have. */
  void serve(String client, double seconds) {
    now = of(client);
    served.put(client, now + seconds);
  }

  /**
   * Forgets clients that want nothing: once they are level with the others, or when there are none,
   * or when they are many, since names cost nothing.
   */
  void keepOnly(Set<String> clients) {
    boolean all = clients.isEmpty() || served.size() > clients.size() + MOST_ABSENT;
    served.entrySet().removeIf(e -> !clients.contains(e.getKey()) && (all || e.getValue() <= now));
  }

  /** How many clients are remembered. */
  int size() {
    return served.size();
  }
}

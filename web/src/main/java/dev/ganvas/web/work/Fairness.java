package dev.ganvas.web.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Who has been served how much: start-time fair queueing (Goyal et al. 1996) in seconds of
 * computation. A client that comes, or comes back, begins level with the one that is being served,
 * so that nobody saves up service and nobody waits for a newcomer's past.
 */
final class Fairness {
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

  /** Forgets clients that want nothing, once they are level with the others. */
  void keepOnly(Collection<String> clients) {
    served.entrySet().removeIf(e -> e.getValue() <= now && !clients.contains(e.getKey()));
  }
}

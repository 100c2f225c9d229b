package dev.ganvas.trainer.direction;

import java.util.ArrayList;
import java.util.List;

/**
 * Directions that one method has found and nobody has named.
 *
 * @param stem of their names, before their numbers from 1 on
 * @param method for people
 */
record Numbered(String stem, String method) {
  List<Found> of(List<Principal> principals, StyleSpace space, Scope scope) {
    List<Found> found = new ArrayList<>();
    for (Principal principal : principals) {
      String name = scope.named(stem + (found.size() + 1));
      found.add(
          new Found(
              space.direction(name, method, scope.layers(), principal.axis()), principal.share()));
    }
    return found;
  }
}

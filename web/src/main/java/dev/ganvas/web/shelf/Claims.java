package dev.ganvas.web.shelf;

import java.util.HashMap;
import java.util.Map;

/** Which bundle has which id: several may say that they have the same, but one alone can serve. */
final class Claims {
  private final Map<String, Slot> owners = new HashMap<>();

  /** Gives an id to a slot unless another one has it; true if the slot has it now. */
  synchronized boolean claim(String id, Slot slot) {
    owners.putIfAbsent(id, slot);
    return owners.get(id) == slot;
  }

  /** Takes from a slot all that it has, but {@code id}, which may be null. */
  synchronized void keep(String id, Slot slot) {
    owners.entrySet().removeIf(e -> e.getValue() == slot && !e.getKey().equals(id));
  }

  synchronized boolean isFree(String id) {
    return !owners.containsKey(id);
  }
}

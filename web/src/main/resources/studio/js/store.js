/**
 * The page's state: one plain object, replaced and never changed in place. Listeners are called
 * once for all changes of a frame, so a burst of events draws the page once.
 *
 * @template T
 * @param {T} initial
 */
export function createStore(initial) {
  let state = initial;
  let told = true;
  const listeners = new Set();

  function tell() {
    told = true;
    for (const listener of listeners) listener(state);
  }

  return {
    get state() {
      return state;
    },
    /** @param {Partial<T>} patch */
    set(patch) {
      state = {...state, ...patch};
      if (!told) return;
      told = false;
      // A window in the background draws no frames, but its announcements are still heard.
      if (document.hidden) setTimeout(tell);
      else requestAnimationFrame(tell);
    },
    subscribe(listener) {
      listeners.add(listener);
    },
  };
}

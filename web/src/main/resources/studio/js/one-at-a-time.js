/**
 * Makes an action one that runs one at a time, so that no answer overtakes another: while it runs,
 * further calls are one call afterwards. Each is answered by a run that began after it.
 *
 * @param {(app: object) => Promise<any>} action
 */
export function oneAtATime(action) {
  let running = Promise.resolve();
  let next;

  return (app) => {
    const begin = () => {
      next = undefined;
      running = action(app);
      return running;
    };
    next ??= running.then(begin, begin);
    return next;
  };
}

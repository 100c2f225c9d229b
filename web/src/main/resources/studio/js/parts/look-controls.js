import {lookControlsOf} from '../controls/index.js';
import {changeValues, valuesOf} from '../recipe.js';

/**
 * Psi, directions and noise where they hold for all pictures of a walk, a sweep or a matrix; they are those of Make.
 *
 * @param {string[]} varied parameters that are not the same for all
 * @param {() => void} changed is told of each change
 */
export function lookControls(app, model, varied = [], changed = () => {}) {
  const except = new Set(['mix', ...varied]);
  const change = (patch) => {
    changeValues(app, model, patch);
    changed();
  };
  return lookControlsOf(model.card).map(({control, spec}) =>
    control.render(spec, valuesOf(app, model), change, {card: model.card, except}),
  );
}

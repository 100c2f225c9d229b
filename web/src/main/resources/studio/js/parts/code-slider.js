import {slider} from './slider.js';

const STEPS = 100;

/**
 * A number in its range, or left to the seed.
 *
 * @param {import('../codes.js').Code} code
 * @param {number|undefined} value undefined where the seed draws it
 * @param {(value: number|undefined) => void} set
 */
export function codeSlider(id, {name, range}, value, set) {
  const [low, high] = range;
  const slide = {
    name,
    range,
    step: (high - low) / STEPS,
    usual: (low + high) / 2,
    unset: 'from the seed',
    reset: `Let the seed draw ${name}`,
  };
  return slider(id, slide, value, set);
}

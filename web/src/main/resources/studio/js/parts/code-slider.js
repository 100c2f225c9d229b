import {html} from '/lib/lit-html/lit-html.js';
import {valueText} from '../codes.js';
import {iconButton} from './buttons.js';
import {icons} from './icons.js';

const STEPS = 100;

/**
 * A number in its range, or left to the seed.
 *
 * @param {import('../codes.js').Code} code
 * @param {number|undefined} value undefined where the seed draws it
 * @param {(value: number|undefined) => void} set
 */
export function codeSlider(id, {name, range: [low, high]}, value, set) {
  const drawn = value === undefined;
  const words = drawn ? 'from the seed' : valueText(value);
  return html`
    <div class="code-control ${drawn ? 'drawn' : ''}">
      <div class="code-name">
        <label for=${id}>${name}</label>
        <output for=${id}>${words}</output>
        ${iconButton(`Let the seed draw ${name}`, icons.restore, () => set(undefined), {
          disabled: drawn,
        })}
      </div>
      <input
        type="range"
        id=${id}
        min=${low}
        max=${high}
        step=${(high - low) / STEPS}
        aria-valuetext=${words}
        .value=${String(value ?? (low + high) / 2)}
        @input=${(event) => set(event.target.valueAsNumber)}
      />
    </div>
  `;
}

import {html} from '/lib/lit-html/lit-html.js';
import {isCategorical} from '../codes.js';
import {codeSlider} from './code-slider.js';

/**
 * Codes with one value each, where there is no room for chips.
 *
 * @param {string} id that their own begin with
 * @param {import('../codes.js').Code[]} codes
 * @param {object} values by the codes' names; the seed draws the others
 * @param {(name: string, value: string|number|undefined) => void} set
 * @param {boolean} mayDraw whether a choice may be left to the seed
 */
export const codeFields = (id, codes, values, set, mayDraw = true) =>
  codes.map((code, index) => {
    const change = (value) => set(code.name, value);
    return isCategorical(code)
      ? choiceField(`${id}-${index}`, code, values[code.name], change, mayDraw)
      : codeSlider(`${id}-${index}`, code, values[code.name], change);
  });

const choiceField = (id, {name, choices}, value, change, mayDraw) => html`
  <div class="field">
    <label for=${id}>${name}</label>
    <select id=${id} @change=${(event) => change(event.target.value || undefined)}>
      ${mayDraw
        ? html`<option value="" .selected=${value === undefined}>Drawn by the seed</option>`
        : null}
      ${choices.map(
        (choice) => html`<option value=${choice} .selected=${choice === value}>${choice}</option>`,
      )}
    </select>
  </div>
`;

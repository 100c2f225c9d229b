import {html} from '/lib/lit-html/lit-html.js';
import codes from './codes.js';
import label from './label.js';
import latent from './latent.js';
import noise from './noise.js';
import psi from './psi.js';
import style from './style.js';

/**
 * Controls are built from the card: each role in `card.inputs` has a module here. A new kind of
 * input is a file and a line in the list below:
 *
 *   export default {
 *     role: 'psi',
 *     defaults: (spec) => ({psi: 0.7}),              // its share of the values
 *     render: (spec, values, change, {card, draw, except}) => html`...`,
 *     toRequest: (values, spec) => ({psi: values.psi}),    // its share of a job and of a sample
 *     fromSample: (sample, spec) => ({psi: sample.psi ?? 0.7}),  // the values of a sample
 *   };
 *
 * `spec` is the card's entry, `values` are those of all controls of the model, `change(patch)`
 * sets some of them, or `change((values) => patch)` by what they are then, `draw(seed)` is the
 * address of a small picture of what they stand for, of that seed, and `except` a set of the
 * parameters that are not to be set here.
 */
const controls = [latent, label, codes, psi, style, noise];

/** What all pictures of a walk, a sweep or a matrix may have in common beside label and codes. */
const looks = [psi, style, noise];

const controlFor = (role) => controls.find((control) => control.role === role);

/** The controls of a card's inputs that this page knows. */
export const controlsOf = (card) => specified(card, controls);

export const lookControlsOf = (card) => specified(card, looks);

const specified = (card, some) =>
  some
    .map((control) => ({control, spec: card.inputs[control.role]}))
    .filter(({spec}) => spec !== undefined);

/**
 * All controls of a card, in the order of the list above, and a note for each input that has none.
 *
 * @param {string[]} except parameters that are not to be set here
 */
export function renderControls(card, values, change, draw, except = []) {
  const unknown = Object.keys(card.inputs).filter((role) => !controlFor(role));
  const context = {card, draw, except: new Set(except)};
  return html`
    ${controlsOf(card).map(({control, spec}) => control.render(spec, values, change, context))}
    ${unknown.map(
      (role) =>
        html`<p class="note">
          This page does not know the input “${role}” yet; it keeps its default.
        </p>`,
    )}
  `;
}

import {html} from '/lib/lit-html/lit-html.js';
import codes from './codes.js';
import label from './label.js';
import latent from './latent.js';

/**
 * Controls are built from the card: each role in `card.inputs` has a module here. A new kind of
 * input is a file and a line in the list below:
 *
 *   export default {
 *     role: 'psi',
 *     defaults: (spec) => ({psi: 0.7}),              // its share of the values
 *     render: (spec, values, change, draw) => html`...`,
 *     toRequest: (values, spec) => ({psi: values.psi}),    // its share of a job and of a sample
 *     fromSample: (sample, spec) => ({psi: sample.psi ?? 0.7}),  // the values of a sample
 *   };
 *
 * `spec` is the card's entry, `values` are those of all controls of the model, `change(patch)`
 * sets some of them, and `draw(seed)` is the address of a small picture of what they stand for, of
 * that seed.
 */
const controls = [latent, label, codes];

const controlFor = (role) => controls.find((control) => control.role === role);

/** The controls of a card's inputs that this page knows. */
export const controlsOf = (card) =>
  Object.entries(card.inputs)
    .map(([role, spec]) => ({role, spec, control: controlFor(role)}))
    .filter(({control}) => control);

/**
 * All controls of a card, in the order of the list above, and a note for each input that has none.
 */
export function renderControls(card, values, change, draw) {
  const unknown = Object.keys(card.inputs).filter((role) => !controlFor(role));
  const known = controls.filter(({role}) => card.inputs[role]);
  return html`
    ${known.map((control) => control.render(card.inputs[control.role], values, change, draw))}
    ${unknown.map(
      (role) =>
        html`<p class="note">
          This page does not know the input “${role}” yet; it keeps its default.
        </p>`,
    )}
  `;
}

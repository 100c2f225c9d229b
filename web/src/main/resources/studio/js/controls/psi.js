import {html, nothing} from '/lib/lit-html/lit-html.js';
import {counted} from '../numbers.js';
import {defined} from '../looks.js';
import {slider} from '../parts/slider.js';

/**
 * Truncation: how far styles keep from their mean, and how many layers that concerns. The server
 * takes psi from -2 to 2; beyond what the slider reaches, pictures fall apart.
 */
const RANGE = [-1, 1.5];

const psiSlider = ({default: usual}, psi, change) =>
  slider(
    'psi',
    {
      name: 'psi',
      range: RANGE,
      step: 0.05,
      usual,
      unset: `${usual}, the model’s own`,
      reset: 'Leave psi to the model',
      marked: true,
    },
    psi,
    (value) => change({psi: value}),
  );

const cutoffSlider = ({layers}, cutoff, change) =>
  slider(
    'cutoff',
    {
      name: 'cutoff',
      range: [0, layers],
      step: 1,
      usual: layers,
      unset: `all ${layers} layers`,
      reset: 'Let psi concern all layers',
      words: (value) => (value === 0 ? 'no layer' : `first ${counted(value, 'layer')}`),
    },
    cutoff,
    (value) => change({cutoff: value}),
  );

export default {
  role: 'psi',

  defaults: () => ({psi: undefined, cutoff: undefined}),

  render(spec, {psi, cutoff, styles}, change, {card, except}) {
    if (except.has('psi') && except.has('cutoff')) return nothing;
    return html`
      <fieldset class="control" id="control-psi">
        <legend>Truncation</legend>
        ${except.has('psi') ? nothing : psiSlider(spec, psi, change)}
        ${except.has('cutoff') ? nothing : cutoffSlider(card.inputs.style, cutoff, change)}
        ${styles && !except.has('mix') ? html`<p class="note">It does not concern styles of their own.</p>` : nothing}
      </fieldset>
    `;
  },

  toRequest: ({psi, cutoff}) => defined({psi, cutoff}),

  fromSample: ({psi, cutoff}) => ({psi, cutoff}),
};

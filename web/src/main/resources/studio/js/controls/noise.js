import {html, nothing} from '/lib/lit-html/lit-html.js';
import {valueText} from '../codes.js';
import {defined} from '../looks.js';
import {seedField} from '../parts/seed-field.js';
import {segments} from '../parts/segments.js';
import {slider} from '../parts/slider.js';

/** The noise of each layer: whose it is, and how strong, in all and in each group of layers. */

const STRONGEST = 2;
const MODES = [
  {value: 'own', title: 'Of the seed', hint: 'Each picture has its own'},
  {value: 'fixed', title: 'Fixed', hint: 'All pictures have that of one seed'},
  {value: 'off', title: 'Off', hint: 'None'},
];

const modeOf = ({seed, scale}) => {
  if (scale === 0) return 'off';
  return seed === undefined ? 'own' : 'fixed';
};

const OF_MODE = {
  own: ({seed, ...noise}) => noise,
  fixed: (noise) => ({seed: '1', ...noise}),
  off: () => ({scale: 0}),
};

const chosen = (mode, noise) => {
  const {scale, ...others} = noise;
  return OF_MODE[mode](scale === 0 ? others : noise);
};

/** As the server has it: undefined if there is nothing to ask for. */
function asked(noise) {
  const given = defined(noise);
  return Object.keys(given).length === 0 ? undefined : given;
}

/** As it was learned is no scale at all. */
const scaleOf = ({scale}) => (scale === 1 ? undefined : scale);

const strength = (id, name, value, set) =>
  slider(
    id,
    {
      name,
      range: [0, STRONGEST],
      step: 0.05,
      usual: 1,
      unset: 'as learned',
      reset: `Reset the ${name}`,
      words: (factor) => `× ${valueText(factor)}`,
    },
    value,
    set,
  );

const groupSliders = (names, {groups = {}}, set) => html`
  <details class="fold">
    <summary>By group of layers</summary>
    ${names.map((group, index) =>
      strength(`noise-group-${index}`, `${group} noise`, groups[group], (factor) => {
        set((now) => {
          const changed = defined({...now.groups, [group]: factor});
          return {groups: Object.keys(changed).length > 0 ? changed : undefined};
        });
      }),
    )}
  </details>
`;

export default {
  role: 'noise',

  defaults: () => ({noise: undefined}),

  render(spec, values, change, {card, except}) {
    const noise = values.noise ?? {};
    const mode = modeOf(noise);
    const set = (patchOf) =>
      change(({noise: now = {}}) => ({noise: asked({...now, ...patchOf(now)})}));
    return html`
      <fieldset class="control" id="control-noise">
        <legend>Noise</legend>
        ${segments('Whose noise', MODES, mode, (next) =>
          change(({noise: now = {}}) => ({noise: asked(chosen(next, now))})),
        )}
        ${mode === 'fixed'
          ? seedField('noise-seed', 'Noise seed', noise.seed, (seed) => set(() => ({seed})))
          : nothing}
        ${mode === 'off' || except.has('noise.scale')
          ? nothing
          : strength('noise-scale', 'noise strength', noise.scale, (scale) => set(() => ({scale})))}
        ${mode === 'off'
          ? nothing
          : groupSliders(Object.keys(card.inputs.style.groups), noise, set)}
      </fieldset>
    `;
  },

  toRequest: ({noise}) => defined({noise}),

  fromSample: ({noise}) => ({noise: noise && asked({...noise, scale: scaleOf(noise)})}),
};

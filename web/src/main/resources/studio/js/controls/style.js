import {html, nothing} from '/lib/lit-html/lit-html.js';
import {defined, knownLayers, mixText} from '../looks.js';
import {iconButton} from '../parts/buttons.js';
import {directionSliders} from '../parts/direction-sliders.js';
import {icons} from '../parts/icons.js';
import {layerChips} from '../parts/layer-chips.js';

/**
 * What the styles of the layers are: those of the seed, or of others for some layers, and how far
 * they go along the card's directions, to which a person may give names.
 */

const given = (spec, mixLayers, change) => html`
  <p class="note">A picture dropped on another gives it</p>
  ${layerChips(spec, mixLayers, (layers) => change({mixLayers: layers}))}
`;

const mixing = (spec, {mix, mixLayers, styles}, change, areGiven) => html`
  <fieldset class="control" id="control-mix">
    <legend>Mix</legend>
    ${areGiven ? given(spec, mixLayers, change) : nothing}
    <ul class="mixes" aria-label="Mixed in">
      ${styles === undefined ? nothing : taken('styles of their own', () => change({styles: undefined}))}
      ${mix.map((one, index) => taken(mixText(one), () => change({mix: mix.toSpliced(index, 1)})))}
    </ul>
  </fieldset>
`;

const taken = (what, takeOut) => html`
  <li><span>${what}</span> ${iconButton(`Take out ${what}`, icons.close, takeOut)}</li>
`;

/** Where no picture can be dropped, only what is mixed in already. */
const isShown = ({mix, styles}, except) =>
  !except.has('mix') && (!except.has('mixLayers') || mix.length > 0 || styles !== undefined);

/** A layer that a newer card no longer has is left out, and with its last one the mix. */
const knownMixes = (mixes, style) =>
  mixes
    .map((mix) => ({...mix, layers: knownLayers(mix.layers, style)}))
    .filter(({layers}) => layers.length > 0);

function knownDirections(amounts, {directions = []}) {
  const kept = directions.map(({name}) => [name, amounts[name] || undefined]);
  const given = defined(Object.fromEntries(kept));
  return Object.keys(given).length === 0 ? undefined : given;
}

export default {
  role: 'style',

  defaults: ({groups}) => ({
    directions: {},
    directionNames: {},
    mix: [],
    mixLayers: [Object.keys(groups)[0] ?? '0'],
    styles: undefined,
  }),

  render: (spec, values, change, {except}) => html`
    ${isShown(values, except) ? mixing(spec, values, change, !except.has('mixLayers')) : nothing}
    ${directionSliders(spec.directions ?? [], values, change, except)}
  `,

  toRequest({directions, mix, styles}, spec) {
    const known = knownMixes(mix, spec);
    return defined({
      directions: knownDirections(directions, spec),
      mix: known.length > 0 ? known : undefined,
      styles,
    });
  },

  fromSample: ({directions = {}, mix = [], styles}) => ({directions, mix, styles}),
};

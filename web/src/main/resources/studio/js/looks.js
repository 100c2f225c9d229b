import {valueText} from './codes.js';
import {percent} from './numbers.js';

/**
 * What a sample asks of a model with styles, beside its seed and label:
 *
 * @typedef {{psi?: number, cutoff?: number, directions?: Record<string, number>, noise?: Noise,
 *   mix?: Mix[], styles?: object}} Look
 * @typedef {{seed?: string, scale?: number, groups?: Record<string, number>}} Noise
 * @typedef {{seed: string, label?: string, codes?: object, styles?: object}} Source
 * @typedef {Source & {layers: string[], amount?: number}} Mix
 */

export const ALL = 'all';

/** The card's entry for styles, or undefined. */
export const styleOf = (model) => model?.card?.inputs?.style;

/** What layers can be called: the groups of the card, and each by its number. */
export const layerNames = ({layers, groups}) => [
  ...Object.keys(groups),
  ...Array.from({length: layers}, (_, layer) => String(layer)),
];

/** Only what this model has: a newer card may have lost a layer. */
export const knownLayers = (names, style) =>
  names.filter((name) => name === ALL || layerNames(style).includes(name));

/** All layers by names that can be chosen: the groups, and the layers that are in none. */
export function everyLayer(style) {
  const grouped = new Set(Object.values(style.groups).flat().map(String));
  return layerNames(style).filter((name) => !grouped.has(name));
}

/** An object without the fields that are undefined. */
export const defined = (fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What a look asks for as names and values: `[['psi', '0.5'], ['smile', '2'], ...]`. */
export const factsOf = ({psi, cutoff, directions = {}, noise, mix = [], styles}) => [
  ...(psi === undefined ? [] : [['psi', valueText(psi)]]),
  ...(cutoff === undefined ? [] : [['cutoff', String(cutoff)]]),
  ...Object.entries(directions).map(([name, amount]) => [name, valueText(amount)]),
  ...(noise === undefined ? [] : [['noise', noiseText(noise)]]),
  ...(styles === undefined ? [] : [['styles', 'of their own']]),
  ...mix.map((one) => ['mixed', mixText(one)]),
];

/** The same as parts of a sentence. */
export const wordsOf = (look) => factsOf(look).map(([name, value]) => `${name} ${value}`);

function noiseText({seed, scale = 1, groups = {}}) {
  if (scale === 0) return 'off';
  const parts = [
    seed !== undefined && `of seed ${seed}`,
    scale !== 1 && `× ${valueText(scale)}`,
    ...Object.entries(groups).map(([name, factor]) => `${name} × ${valueText(factor)}`),
  ];
  return parts.filter(Boolean).join(', ') || 'as learned';
}

export function mixText({seed, label, layers, amount = 1}) {
  const source = label === undefined ? `seed ${seed}` : `seed ${seed} (${label})`;
  if (amount === 1) return `${layersText(layers)} of ${source}`;
  return `${layersText(layers)} ${percent(amount)} towards ${source}`;
}

/** "coarse and layer 3" */
export const layersText = (layers) => layers.map(layerText).join(' and ');

function layerText(name) {
  if (name === ALL) return 'all layers';
  return /^\d+$/.test(name) ? `layer ${name}` : name;
}

/** Whether a source is a seed, a label and codes, with nothing that only styles could say. */
const isPlain = ({towards, directions, mix, styles}) =>
  [towards, directions, mix, styles].every((asked) => asked === undefined);

/** Whether they are drawn with one psi for the same layers. */
function areTruncatedAlike(one, other, model) {
  const usual = model.card.inputs.psi?.default;
  const psiOf = ({psi = usual}) => psi;
  return psiOf(one) === psiOf(other) && one.cutoff === other.cutoff;
}

/**
 * Whether the seed, the label and the codes of a source tell its styles: it asks for nothing else,
 * but perhaps for the truncation of the look that it is mixed into, and is drawn with then.
 */
export const isToldBySeed = (sample, look, model) =>
  isPlain(sample) && [{}, look].some((other) => areTruncatedAlike(sample, other, model));

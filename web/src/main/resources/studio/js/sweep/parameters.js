import {codesOf, isCategorical, parameterOf} from '../codes.js';
import {labelsOf} from '../models.js';
import {readNumbers, readSeeds} from './values.js';

/**
 * What can vary in the samples of a model: names of which some are chosen, or values that are
 * written, for which `read` knows the items.
 *
 * @typedef {{name: string, title: string, names?: string[], read?: (item: string) => string[],
 *   hint?: string, quick?: string[], usual?: {x: string, y: string}}} Parameter
 */

const SEEDS = 'Seeds such as 1, 5, 7, or a range such as 1-8';

const FIXED = [
  {
    name: 'seed',
    title: 'Seed',
    read: readSeeds('Seed'),
    hint: SEEDS,
    quick: ['1-4', '1-8', '1-16'],
    usual: {x: '1-8', y: '1-4'},
  },
  {
    name: 'towards',
    title: 'Towards seed',
    read: readSeeds('Towards seed'),
    hint: SEEDS,
    quick: ['1-4', '1-8', '1-16'],
    usual: {x: '1-4', y: '2-5'},
  },
  {
    name: 'amount',
    title: 'Amount',
    read: readNumbers('Amount', 0, 1),
    hint: 'Parts of the way from 0 to 1, such as 0, 0.5, 1 or 0-1/5',
    quick: ['0-1/3', '0-1/5', '0-1/9'],
    usual: {x: '0-1/5', y: '0-1/5'},
  },
];

/** @returns {Parameter[]} */
export function parametersOf(model) {
  const names = labelsOf(model);
  const label = names.length === 0 ? [] : [{name: 'label', title: 'Label', names}];
  const {style} = model.card.inputs;
  return [...label, ...FIXED, ...codesOf(model).map(ofCode), ...(style ? ofStyle(style) : [])];
}

/** What a job of any model calls a parameter. */
export const titleOf = (name) =>
  FIXED.find((parameter) => parameter.name === name)?.title ??
  OF_LOOKS[name] ??
  (name === 'label' ? 'Label' : name.replace(/^(codes|directions)\./, ''));

const OF_LOOKS = {psi: 'Psi', cutoff: 'Cutoff', 'noise.scale': 'Noise'};

/** What a look asks for: psi, for how many layers, how strong the noise is, and each direction. */
const ofStyle = ({layers, directions = []}) => [
  ranged('psi', OF_LOOKS.psi, [-2, 2], '0..1'),
  {
    ...ranged('cutoff', OF_LOOKS.cutoff, [0, layers], `0..${layers}`),
    quick: [`0..${layers}/${layers + 1}`],
    usual: bothEdges(`0..${layers}/${layers + 1}`),
    hint: `Whole numbers of layers from 0 to ${layers}`,
  },
  ranged('noise.scale', OF_LOOKS['noise.scale'], [0, 10], '0..1'),
  ...directions.map(({name}) => ranged(`directions.${name}`, name, [-10, 10], '-2..2')),
];

const bothEdges = (text) => ({x: text, y: text});

const ranged = (name, title, [low, high], span) => ({
  name,
  title,
  read: readNumbers(title, low, high),
  hint: `Numbers from ${low} to ${high}, or steps of a range such as ${span}/5`,
  quick: [`${span}/3`, `${span}/5`, `${span}/9`],
  usual: bothEdges(`${span}/5`),
});

function ofCode(code) {
  const name = parameterOf(code);
  if (isCategorical(code)) return {name, title: code.name, names: code.choices};
  const [low, high] = code.range;
  return ranged(name, code.name, code.range, `${low}..${high}`);
}

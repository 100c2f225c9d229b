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
  return [...label, ...FIXED, ...codesOf(model).map(ofCode)];
}

/** What a job of any model calls a parameter. */
export const titleOf = (name) =>
  FIXED.find((parameter) => parameter.name === name)?.title ??
  (name === 'label' ? 'Label' : name.replace(/^codes\./, ''));

function ofCode(code) {
  const name = parameterOf(code);
  if (isCategorical(code)) return {name, title: code.name, names: code.choices};
  const [low, high] = code.range;
  const span = `${low}..${high}`;
  return {
    name,
    title: code.name,
    read: readNumbers(code.name, low, high),
    hint: `Numbers from ${low} to ${high}, or steps of a range such as ${span}/5`,
    quick: [`${span}/3`, `${span}/5`, `${span}/9`],
    usual: {x: `${span}/5`, y: `${span}/5`},
  };
}

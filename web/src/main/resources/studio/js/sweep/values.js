import {isSeed} from '../seeds.js';

/**
 * Values of an axis as a person writes them: `1, 5, 7`, a range `1-8`, or so many steps of one,
 * `0-1/5` or `-1..1/5`. What does not fit becomes a sentence.
 */

const MOST_VALUES = 200;
export const MOST_PICTURES = 10_000;
const STEPS_OF_A_RANGE = 5;
const DIGITS = 5;
const RANGE = /^(-?[\d.]+)(?:-|\.\.)(-?[\d.]+)(?:\/(\d+))?$/;

/**
 * @param {{title: string, read: (item: string) => string[]}} parameter
 * @returns {{values: string[], error: string|null}}
 */
export function parseValues({title, read}, text) {
  const items = text.split(/[\s,;]+/).filter((item) => item !== '');
  try {
    const values = [...new Set(items.flatMap(read))];
    if (values.length === 0) throw new Error(`${title} has no values yet.`);
    if (values.length > MOST_VALUES) throw tooMany(values.length);
    return {values, error: null};
  } catch (error) {
    return {values: [], error: error.message};
  }
}

/** Reads a seed, or a range of them. */
export const readSeeds = (title) => (item) => {
  const range = RANGE.exec(item);
  if (range === null) return [seed(title, item)];
  const [, from, to, count] = range;
  return seeds(seed(title, from), seed(title, to), count);
};

function seed(title, item) {
  if (isSeed(item)) return BigInt(item).toString();
  throw new Error(`${title} "${cut(item)}" is no whole number of 64 bits.`);
}

function seeds(from, to, count) {
  const low = BigInt(from);
  const length = BigInt(to) - low + 1n;
  if (length < 1n) throw new Error(`The range ${from}-${to} runs backwards.`);
  if (count !== undefined) {
    throw new Error(`${from}-${to}/${count}: only numbers have steps; seeds take ${from}-${to}.`);
  }
  if (length > BigInt(MOST_VALUES)) throw tooMany(length);
  return Array.from({length: Number(length)}, (_, index) => (low + BigInt(index)).toString());
}

/** Reads a number in [low, high], or steps from one to another, both ends included. */
export const readNumbers = (title, low, high) => {
  const number = (item) => {
    const value = Number(item);
    if (value >= low && value <= high) return value;
    throw new Error(`${title} "${cut(item)}" is no number from ${low} to ${high}.`);
  };
  return (item) => {
    const range = RANGE.exec(item);
    if (range === null) return [String(number(item))];
    const [, from, to, count] = range;
    return steps(number(from), number(to), Number(count ?? STEPS_OF_A_RANGE));
  };
};

function steps(from, to, count) {
  if (count < 2) throw new Error('A range of numbers has at least two values.');
  if (count > MOST_VALUES) throw tooMany(count);
  return Array.from({length: count}, (_, index) =>
    String(Number((from + ((to - from) * index) / (count - 1)).toPrecision(DIGITS))),
  );
}

const tooMany = (count) =>
  new Error(`These are ${count} values; an axis has at most ${MOST_VALUES}.`);

const cut = (text) => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

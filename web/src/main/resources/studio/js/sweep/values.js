import {isSeed} from '../seeds.js';

/**
 * Values of an axis as a person writes them: `1, 5, 7`, a range `1-8`, or so many steps of one,
 * `0-1/5`. What does not fit becomes a sentence.
 */

export const MOST_VALUES = 200;
export const MOST_PICTURES = 10_000;
const AMOUNTS_OF_A_RANGE = 5;
const RANGE = /^(-?[\d.]+)(?:-|\.\.)(-?[\d.]+)(?:\/(\d+))?$/;

export const PARAMETERS = {
  label: {title: 'Label', hint: ''},
  seed: {title: 'Seed', hint: 'Seeds such as 1, 5, 7, or a range such as 1-8'},
  towards: {title: 'Towards seed', hint: 'Seeds such as 1, 5, 7, or a range such as 1-8'},
  amount: {title: 'Amount', hint: 'Parts of the way from 0 to 1, such as 0, 0.5, 1 or 0-1/5'},
};

/** @returns {{values: string[], error: string|null}} */
export function parseValues(parameter, text) {
  const items = text.split(/[\s,;]+/).filter((item) => item !== '');
  try {
    const values = items.flatMap((item) => expanded(parameter, item));
    if (values.length === 0) throw new Error(`${title(parameter)} has no values yet.`);
    return {values: checked(parameter, [...new Set(values)]), error: null};
  } catch (error) {
    return {values: [], error: error.message};
  }
}

export const title = (parameter) => PARAMETERS[parameter].title;

function expanded(parameter, item) {
  const range = RANGE.exec(item);
  if (range === null) return [parameter === 'amount' ? amount(item) : seed(parameter, item)];
  const [, from, to, count] = range;
  if (parameter === 'amount') return amounts(from, to, Number(count ?? AMOUNTS_OF_A_RANGE));
  return seeds(seed(parameter, from), seed(parameter, to), count);
}

function seed(parameter, item) {
  if (isSeed(item)) return BigInt(item).toString();
  throw new Error(`${title(parameter)} "${cut(item)}" is no whole number of 64 bits.`);
}

function seeds(from, to, count) {
  const low = BigInt(from);
  const length = BigInt(to) - low + 1n;
  if (length < 1n) throw new Error(`The range ${from}-${to} runs backwards.`);
  if (count !== undefined) {
    throw new Error(`${from}-${to}/${count}: only amounts have steps; seeds take ${from}-${to}.`);
  }
  if (length > BigInt(MOST_VALUES)) throw tooMany(length);
  return Array.from({length: Number(length)}, (_, index) => (low + BigInt(index)).toString());
}

function amount(item) {
  const value = Number(item);
  if (!(value >= 0 && value <= 1)) {
    throw new Error(`Amount "${cut(item)}" is no number from 0 to 1.`);
  }
  return String(value);
}

function amounts(from, to, count) {
  const [low, high] = [Number(amount(from)), Number(amount(to))];
  if (count < 2) throw new Error('A range of amounts has at least two values.');
  if (count > MOST_VALUES) throw tooMany(count);
  return Array.from({length: count}, (_, index) =>
    String(Number((low + ((high - low) * index) / (count - 1)).toFixed(4))),
  );
}

function checked(parameter, values) {
  if (values.length > MOST_VALUES) throw tooMany(values.length);
  return values;
}

const tooMany = (count) =>
  new Error(`These are ${count} values; an axis has at most ${MOST_VALUES}.`);

const cut = (text) => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

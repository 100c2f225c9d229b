/**
 * Codes are inputs with names of their own that a model's card lists: one of several choices, or a
 * number in a range. A sample asks for some of them, `{codes: {digit: '3', slant: 0.5}}`, and its
 * seed draws the others.
 *
 * @typedef {{name: string, choices?: string[], range?: [number, number]}} Code
 */

/** @returns {Code[]} */
export const codesOf = (model) => model?.card?.inputs?.codes ?? [];

export const isCategorical = ({choices}) => choices !== undefined;

/** What a code is called where parameters of a sample stand beside one another. */
export const parameterOf = ({name}) => `codes.${name}`;

/** A choice, or as many digits of a number as a person wants to see. */
export const valueText = (value) =>
  typeof value === 'number' ? Number(value.toPrecision(3)).toString() : value;

/** "digit 3, slant 0.25" in parts. */
export const wordsOf = (codes = {}) =>
  Object.entries(codes).map(([name, value]) => `${name} ${valueText(value)}`);

/** Only what this model has: a newer card may have lost a code or a choice. */
export function known(codes, all) {
  const kept = all
    .map((code) => [code.name, fitting(code, codes?.[code.name])])
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept);
}

function fitting({choices, range}, value) {
  if (value === undefined || value === null) return undefined;
  if (choices === undefined) return Math.min(range[1], Math.max(range[0], Number(value)));
  return choices.includes(value) ? value : undefined;
}

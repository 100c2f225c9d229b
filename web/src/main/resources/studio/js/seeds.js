/**
 * Seeds are whole numbers of 64 bits. JavaScript's own numbers are exact up to 53 only, so they
 * are texts.
 */

const DIGITS = /^[+-]?\d{1,19}$/;

export const isSeed = (text) =>
  DIGITS.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text);

/** @param {string} seed @param {number} steps */
export const plus = (seed, steps) => BigInt.asIntN(64, BigInt(seed) + BigInt(steps)).toString();

/** Small enough to be read and told to somebody else. */
export const randomSeed = () => crypto.getRandomValues(new Uint32Array(1))[0].toString();

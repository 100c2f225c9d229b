/** Numbers for people, and series made ready to be drawn. */

const SPEED = 'images_per_second';

/** What belongs on one chart, in the order of the page: by the part of a name before its slash. */
const GROUPS = [
  {prefix: 'loss/', title: 'Losses'},
  {prefix: 'score/', title: 'Scores'},
  {prefix: 'gradient/', title: 'Gradient norms'},
  {prefix: 'spread/', title: 'Distances between samples'},
  {prefix: 'modes/', title: 'Modes in a batch'},
  {prefix: 'familiar/', title: 'Scores of learned and held-out samples'},
];

/** @returns {{title: string, metrics: string[]}[]} the charts that these metrics make */
export function grouped(metrics) {
  const groups = GROUPS.map(({prefix, title}) => ({
    title,
    metrics: metrics.filter((metric) => metric.startsWith(prefix)),
  }));
  const taken = new Set(groups.flatMap((group) => group.metrics));
  const others = metrics.filter((metric) => metric !== SPEED && !taken.has(metric));
  return [
    ...groups,
    {title: 'Others', metrics: others},
    {title: 'Images a second', metrics: metrics.filter((metric) => metric === SPEED)},
  ].filter((group) => group.metrics.length > 0);
}

export const nameOf = (metric) =>
  metric === SPEED ? 'images a second' : metric.replace(/^[^/]+\//, '').replaceAll('-', ' ');

/**
 * A mean that forgets, corrected at its beginning, where it has little to remember.
 *
 * @param {number} weight of the past, 0 (none) to just below 1
 */
export function smoothed(values, weight) {
  if (weight === 0) return values;
  let sum = 0;
  let weights = 0;
  return values.map((value) => {
    if (value === null) return null;
    sum = weight * sum + (1 - weight) * value;
    weights = weight * weights + (1 - weight);
    return sum / weights;
  });
}

export const last = (values) => values?.findLast((value) => value !== null) ?? null;

export function figure(value) {
  if (value === null || value === undefined) return '–';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e6)) return value.toExponential(1);
  return value.toLocaleString('en', {maximumSignificantDigits: 3});
}

const SHORT = new Intl.NumberFormat('en', {notation: 'compact', maximumFractionDigits: 1});

/** 64000 as 64K. */
export const short = (images) => SHORT.format(images);

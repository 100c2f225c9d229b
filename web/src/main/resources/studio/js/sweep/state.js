import {MOST_PICTURES, PARAMETERS, parseValues, title} from './values.js';

/**
 * What is swept over, kept by the server for every device.
 *
 * @typedef {{parameter: string, texts: Record<string, string>, labels: string[]}} Axis
 */
const USUAL = {
  x: {parameter: 'seed', texts: {seed: '1-8', towards: '1-4', amount: '0-1/5'}, labels: []},
  y: {parameter: '', texts: {seed: '1-4', towards: '2-5', amount: '0-1/5'}, labels: []},
  base: {seed: '1', towards: '2', amount: 0.5, label: ''},
};

export const settingsOf = (app) => ({...USUAL, ...app.settings.sweep});

export const changeSettings = (app, patch) =>
  app.remember({sweep: {...settingsOf(app), ...patch}});

export const changeAxis = (app, name, patch) =>
  changeSettings(app, {[name]: {...settingsOf(app)[name], ...patch}});

export const changeBase = (app, patch) =>
  changeSettings(app, {base: {...settingsOf(app).base, ...patch}});

export const labelsOf = (model) => model?.card?.inputs?.label?.names ?? [];

/** What can vary in this model. */
export const parametersOf = (model) =>
  Object.keys(PARAMETERS).filter((name) => name !== 'label' || labelsOf(model).length > 0);

/** The values of an axis, or the sentence that says why there are none. */
export function valuesOf(axis, model) {
  if (axis.parameter !== 'label') return parseValues(axis.parameter, axis.texts[axis.parameter] ?? '');
  const names = labelsOf(model);
  const values = names.filter((name) => axis.labels.includes(name));
  if (values.length > 0) return {values, error: null};
  return {values, error: `${title('label')}: choose at least one.`};
}

/** The axes that vary: a label axis is none for a model without labels. */
export function axesOf(app, model) {
  const {x, y} = settingsOf(app);
  const known = parametersOf(model);
  const first = known.includes(x.parameter) ? x : {...x, parameter: 'seed'};
  const second = known.includes(y.parameter) && y.parameter !== first.parameter ? y : null;
  return {x: first, y: second};
}

/** Which parameters of the base matter: those that do not vary, and towards and amount only together. */
export function baseParameters(app, model) {
  const {x, y} = axesOf(app, model);
  const varied = [x.parameter, y?.parameter];
  const isBetween = varied.includes('towards') || varied.includes('amount');
  return parametersOf(model).filter(
    (name) => !varied.includes(name) && (isBetween || (name !== 'towards' && name !== 'amount')),
  );
}

/** @returns {{request: object|null, count: number, error: string|null}} the job, or what is missing */
export function sweepOf(app, model) {
  const {x, y} = axesOf(app, model);
  const columns = valuesOf(x, model);
  const rows = y ? valuesOf(y, model) : {values: [''], error: null};
  const count = columns.values.length * rows.values.length;
  const error = columns.error ?? rows.error ?? tooMany(count);
  if (error) return {request: null, count, error};
  const request = {
    model: model.id,
    task: 'sweep',
    x: {parameter: x.parameter, values: columns.values},
    ...(y && {y: {parameter: y.parameter, values: rows.values}}),
    base: baseOf(app, model),
  };
  return {request, count, error: null};
}

function baseOf(app, model) {
  const {base} = settingsOf(app);
  const fields = baseParameters(app, model).map((name) => [name, base[name]]);
  return Object.fromEntries(fields.filter(([name, value]) => name !== 'label' || isLabel(model, value)));
}

/** Without one, each seed draws its own. */
const isLabel = (model, name) => labelsOf(model).includes(name);

const tooMany = (count) =>
  count > MOST_PICTURES ? `These are ${count} pictures; a sweep has at most ${MOST_PICTURES}.` : null;

import {codesOf, known, parameterOf} from '../codes.js';
import {labelsOf} from '../models.js';
import {lookOf} from '../recipe.js';
import {parametersOf} from './parameters.js';
import {MOST_PICTURES, parseValues} from './values.js';

/**
 * What is swept over, kept by the server for every device: of each edge the parameter, and what was
 * written or chosen for each parameter.
 *
 * @typedef {{edge: string, parameter: import('./parameters.js').Parameter, text: string,
 *   chosen: string[]}} Axis
 */
const USUAL = {
  x: {parameter: 'seed'},
  y: {parameter: ''},
  base: {},
};
/** What the base sets by itself; codes and looks have controls of their own. */
const BASE = ['label', 'seed', 'towards', 'amount'];

const USUAL_BASE = {seed: '1', towards: '2', amount: 0.5, label: '', codes: {}};

const settingsOf = (app) => ({...USUAL, ...app.settings.sweep});

const changeSettings = (app, patch) => app.remember({sweep: {...settingsOf(app), ...patch}});

const changeEdge = (app, edge, patch) =>
  changeSettings(app, {[edge]: {...settingsOf(app)[edge], ...patch}});

export const chooseParameter = (app, edge, parameter) => changeEdge(app, edge, {parameter});

export function changeText(app, {edge, parameter}, text) {
  changeEdge(app, edge, {texts: {...settingsOf(app)[edge].texts, [parameter.name]: text}});
}

export function choose(app, {edge, parameter}, names) {
  changeEdge(app, edge, {names: {...settingsOf(app)[edge].names, [parameter.name]: names}});
}

export const baseOf = (app) => ({...USUAL_BASE, ...settingsOf(app).base});

export const changeBase = (app, patch) => changeSettings(app, {base: {...baseOf(app), ...patch}});

/** The values of an axis, or the sentence that says why there are none. */
export function valuesOf({parameter, text, chosen}) {
  if (!parameter.names) return parseValues(parameter, text);
  const values = parameter.names.filter((name) => chosen.includes(name));
  const error = values.length > 0 ? null : `${parameter.title}: choose at least one.`;
  return {values, error};
}

/** The axes that vary: what this model does not have is none. @returns {{x: Axis, y: Axis|null}} */
export function axesOf(app, model) {
  const all = parametersOf(model);
  const {x, y} = settingsOf(app);
  const named = (wanted) => all.find(({name}) => name === wanted);
  const first = named(x.parameter) ?? named('seed');
  const second = named(y.parameter);
  return {
    x: axis('x', first, x),
    y: second && second !== first ? axis('y', second, y) : null,
  };
}

const axis = (edge, parameter, {texts, names}) => ({
  edge,
  parameter,
  text: texts?.[parameter.name] ?? parameter.usual?.[edge] ?? '',
  chosen: names?.[parameter.name] ?? [],
});

/** Which parameters of the base matter: those that do not vary, and towards and amount only together. */
export function baseParameters(app, model) {
  const varied = variedOf(app, model);
  const isBetween = varied.includes('towards') || varied.includes('amount');
  return parametersOf(model)
    .map(({name}) => name)
    .filter((name) => BASE.includes(name) && !varied.includes(name))
    .filter((name) => isBetween || (name !== 'towards' && name !== 'amount'));
}

/** The names of what varies. */
export function variedOf(app, model) {
  const {x, y} = axesOf(app, model);
  return [x.parameter.name, ...(y ? [y.parameter.name] : [])];
}

/** The codes that do not vary. */
export function baseCodes(app, model) {
  const varied = variedOf(app, model);
  return codesOf(model).filter((code) => !varied.includes(parameterOf(code)));
}

/** @returns {{request: object|null, count: number, error: string|null}} the job, or what is missing */
export function sweepOf(app, model) {
  const {x, y} = axesOf(app, model);
  const columns = valuesOf(x);
  const rows = y ? valuesOf(y) : {values: [''], error: null};
  const count = columns.values.length * rows.values.length;
  const error = columns.error ?? rows.error ?? tooMany(count);
  if (error) return {request: null, count, error};
  const request = {
    model: model.id,
    task: 'sweep',
    x: {parameter: x.parameter.name, values: columns.values},
    ...(y && {y: {parameter: y.parameter.name, values: rows.values}}),
    base: requestBase(app, model),
  };
  return {request, count, error: null};
}

function requestBase(app, model) {
  const base = baseOf(app);
  const fields = baseParameters(app, model).map((name) => [name, base[name]]);
  const given = fields.filter(([name, value]) => name !== 'label' || isLabel(model, value));
  const codes = known(base.codes, baseCodes(app, model));
  return {
    ...Object.fromEntries(given),
    ...(Object.keys(codes).length > 0 && {codes}),
    ...lookOf(app, model),
  };
}

/** Without one, each seed draws its own. */
const isLabel = (model, name) => labelsOf(model).includes(name);

const tooMany = (count) =>
  count > MOST_PICTURES ? `These are ${count} pictures; a sweep has at most ${MOST_PICTURES}.` : null;

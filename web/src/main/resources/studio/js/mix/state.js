import {labelsOf, makesPictures, modelNamed} from '../models.js';
import {ALL, defined, everyLayer, knownLayers, styleOf} from '../looks.js';
import {layersOf} from '../mixing.js';
import {changeValues, lookOf, setLook} from '../recipe.js';

/**
 * The matrix that is set up, for each model: the sources along its edges, kept by the server for every
 * device. The layers and the look are those of Make.
 *
 * @typedef {import('../looks.js').Source} Source
 */
const USUAL = {
  rows: ['1', '2', '3'].map((seed) => ({seed})),
  columns: ['11', '12', '13', '14'].map((seed) => ({seed})),
};
export const MOST = 100;
export const EDGES = ['rows', 'columns'];

export const mixable = (app) =>
  app.state.models.filter((model) => makesPictures(model) && styleOf(model));

/** The chosen model if it has styles, or else the first that has. */
export function mixModel(app) {
  const chosen = modelNamed(app, app.settings.model);
  return mixable(app).find((model) => model === chosen) ?? mixable(app)[0];
}

/**
 * Without what a newer model has lost; where that was all of an edge, the usual sources stand.
 *
 * @returns {{rows: Source[], columns: Source[]}}
 */
export function sourcesOf(app, model) {
  const kept = {...USUAL, ...app.settings.mixes?.[model.id]};
  const of = (edge) => [known(kept[edge], model), USUAL[edge]].find(({length}) => length > 0);
  return {rows: of('rows'), columns: of('columns')};
}

const known = (sources, model) =>
  sources
    .filter(({styles}) => styles === undefined || styles.sha256 === model.sha256)
    .map(({seed, label, styles}) =>
      defined({seed, styles, label: labelsOf(model).includes(label) ? label : undefined}),
    );

/** Changes one edge; what is on the screen is then what is set up, and no job's any more. */
export function changeEdge(app, model, edge, sources) {
  const all = {...sourcesOf(app, model), [edge]: sources};
  app.remember({mixes: {...app.settings.mixes, [model.id]: all}});
  leaveJob(app);
}

export function add(app, model, edge, sources) {
  changeEdge(app, model, edge, [...sourcesOf(app, model)[edge], ...sources].slice(0, MOST));
}

export function chooseLayers(app, model, mixLayers) {
  changeValues(app, model, {mixLayers});
  leaveJob(app);
}

export const leaveJob = (app) =>
  app.route.name === 'mix' && app.route.args.length > 0 && app.go('mix');

/** A seed alone where that is all, as the server has it. */
const written = (source) => (Object.keys(source).length === 1 ? source.seed : source);

/** The job that makes this matrix. */
export function jobOf(app, model) {
  const {rows, columns} = sourcesOf(app, model);
  return {
    model: model.id,
    task: 'mix',
    rows: rows.map(written),
    columns: columns.map(written),
    layers: layersOf(app, model),
    ...lookOf(app, model),
  };
}

/** The samples of a row of the matrix, as the job makes them. */
export function samplesOf(app, model, row) {
  const look = lookOf(app, model);
  const layers = layersOf(app, model);
  const {columns} = sourcesOf(app, model);
  return columns.map((column) => ({...look, ...row, mix: [{...column, layers}]}));
}

/** Those of a job, which may say "all" where the page has a chip for each. */
const chosenLayers = (names, style) =>
  names.includes(ALL) ? everyLayer(style) : knownLayers(names, style);

/**
 * Sets up what a job was asked for. Where a newer model has lost some of that, the pictures of the
 * job no longer stand between what is set up.
 */
export function adopt(app, {request}) {
  const model = modelNamed(app, request.model);
  if (!mixable(app).includes(model)) return;
  const read = (source) => (typeof source === 'object' ? source : {seed: source});
  const sources = {rows: request.rows.map(read), columns: request.columns.map(read)};
  app.remember({model: model.id, mixes: {...app.settings.mixes, [model.id]: sources}});
  changeValues(app, model, {mixLayers: chosenLayers(request.layers, styleOf(model))});
  setLook(app, model, request);
  if (EDGES.every((edge) => known(sources[edge], model).length === sources[edge].length)) return;
  leaveJob(app);
  app.toast('The model has changed since: sources that are styles of the former one are left out.');
}

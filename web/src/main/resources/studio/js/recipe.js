import {parameterOf} from './codes.js';
import {controlsOf, lookControlsOf} from './controls/index.js';
import {chosenModel, drawingUrl, makesPictures, modelNamed} from './models.js';
import {plus} from './seeds.js';

/**
 * What a person has set the controls to, for each model, and what follows from it: the samples
 * that it stands for, and the job that makes them.
 */

export function valuesOf(app, model) {
  const defaults = controlsOf(model.card).map(({control, spec}) => control.defaults(spec));
  return Object.assign({}, ...defaults, app.settings.values?.[model.id]);
}

/** A patch that depends on values is a function of them: those on the page may be older. */
export function changeValues(app, model, patch) {
  const change = typeof patch === 'function' ? patch(valuesOf(app, model)) : patch;
  const values = {...app.settings.values?.[model.id], ...change};
  app.remember({values: {...app.settings.values, [model.id]: values}});
}

/** Sets the controls to one sample. A model that is not here leaves its seed to the chosen one. */
export function setSample(app, id, sample) {
  const known = modelNamed(app, id);
  const model = known && makesPictures(known) ? known : chosenModel(app);
  if (!model) return;
  const parts = controlsOf(model.card).map(({control, spec}) => control.fromSample(sample, spec));
  app.remember({model: model.id});
  changeValues(app, model, Object.assign({}, ...parts));
}

/** The fields of a request that the controls decide. */
export function requestOf(app, model) {
  const values = valuesOf(app, model);
  const parts = controlsOf(model.card).map(({control, spec}) => control.toRequest(values, spec));
  return Object.assign({}, ...parts);
}

/** The part of it that a walk, a sweep or a matrix shares: all but whose styles are mixed in. */
export function lookOf(app, model) {
  const values = valuesOf(app, model);
  const parts = lookControlsOf(model.card).map(({control, spec}) => control.toRequest(values, spec));
  const {mix, styles, ...look} = Object.assign({}, ...parts);
  return look;
}

/** Sets that part to what a job asks for. */
export function setLook(app, model, {psi, cutoff, directions, noise}) {
  const parts = lookControlsOf(model.card).map(({control, spec}) =>
    control.fromSample({psi, cutoff, directions, noise}, spec),
  );
  const {mix, styles, ...look} = Object.assign({}, ...parts);
  changeValues(app, model, look);
}

/** Every combination of what a request asks for beside its seed, in the order of the server. */
export const combinations = (request) =>
  dimensionsOf(request).reduce(
    (all, {values, choose}) =>
      all.flatMap((sample) => values.map((value) => choose(sample, value))),
    [{}],
  );

/** The label and the codes, each with its values: on the way between two seeds only one varies. */
function dimensionsOf({label, codes = {}, towards}) {
  const labels = label === undefined ? [] : [labelDimension([label].flat())];
  const all = Object.entries(codes).map(([name, values]) => codeDimension(name, [values].flat()));
  const dimensions = [...labels, ...all];
  const row = towards === undefined ? null : dimensions.find(varies);
  const narrowed = ({values, ...dimension}) => ({...dimension, values: values.slice(0, 1)});
  return row === null ? dimensions : dimensions.map((one) => (one === row ? one : narrowed(one)));
}

const varies = ({values}) => values.length > 1;

const labelDimension = (values) => ({
  parameter: 'label',
  values,
  choose: (sample, label) => ({...sample, label}),
});

const codeDimension = (name, values) => ({
  parameter: parameterOf({name}),
  values,
  choose: (sample, value) => ({...sample, codes: {...sample.codes, [name]: value}}),
});

/** The one sample that the controls stand for: where several things are asked for, of the first. */
export function sampleOf(request) {
  const {label, codes, ...sample} = request;
  return {...sample, ...combinations(request)[0]};
}

/** The address of a small picture of what the controls stand for, of another seed. */
export function seedUrl(app, model, seed) {
  const {towards, amount, ...sample} = sampleOf(requestOf(app, model));
  return drawingUrl(model, {...sample, seed});
}

/** The samples that a job of this request makes, in its order. */
export function samplesOf(request, count) {
  const {label, codes, ...base} = request;
  const steps = Array.from({length: count}, (_, index) => index);
  return combinations(request).flatMap((chosen) =>
    steps.map((step) => ({...base, ...chosen, ...at(base, step, count)})),
  );
}

/**
 * The job of a request: pictures of seeds in a row, or steps on the way from one seed to another.
 */
export function jobOf(model, request, count) {
  if (request.towards === undefined) return {model, task: 'pictures', count, ...request};
  const x = {parameter: 'amount', values: steps(count).map(String)};
  const y = dimensionsOf(request).find(varies);
  return sweep(model, sampleOf(request), x, y && {parameter: y.parameter, values: y.values});
}

/** The job that makes and keeps exactly this picture. */
export const keepingJob = (model, sample) =>
  sample.towards === undefined
    ? {model, task: 'pictures', count: 1, ...sample}
    : sweep(model, sample, {parameter: 'amount', values: [String(sample.amount)]});

const sweep = (model, base, x, y) => ({model, task: 'sweep', base, x, ...(y && {y})});

/** From 0 to 1 in so many steps, both ends included. */
const steps = (count) =>
  Array.from({length: count}, (_, index) => Number((index / Math.max(1, count - 1)).toFixed(4)));

const at = (base, step, count) =>
  base.towards === undefined ? {seed: plus(base.seed, step)} : {amount: steps(count)[step]};

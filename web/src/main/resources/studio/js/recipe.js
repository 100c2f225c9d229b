import {controlsOf} from './controls/index.js';
import {chosenModel, makesPictures, modelNamed} from './models.js';
import {plus} from './seeds.js';

/**
 * What a person has set the controls to, for each model, and what follows from it: the samples
 * that it stands for, and the job that makes them.
 */

export function valuesOf(app, model) {
  const defaults = controlsOf(model.card).map(({control, spec}) => control.defaults(spec));
  return Object.assign({}, ...defaults, app.settings.values?.[model.id]);
}

export function changeValues(app, model, patch) {
  const values = {...app.settings.values?.[model.id], ...patch};
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

/** The one sample that the controls stand for: with several labels, that of the first. */
export function sampleOf(request) {
  const {label, ...sample} = request;
  const first = [label].flat()[0];
  return first === undefined ? sample : {...sample, label: first};
}

/** The samples that a job of this request makes, in its order. */
export function samplesOf(request, count) {
  const {label, ...base} = request;
  const labels = label === undefined ? [{}] : [label].flat().map((name) => ({label: name}));
  const steps = Array.from({length: count}, (_, index) => index);
  return labels.flatMap((named) =>
    steps.map((step) => ({...base, ...named, ...at(base, step, count)})),
  );
}

/**
 * The job of a request: pictures of seeds in a row, or steps on the way from one seed to another.
 */
export function jobOf(model, request, count) {
  if (request.towards === undefined) return {model, task: 'pictures', count, ...request};
  const {label, amount, ...base} = request;
  const values = steps(count).map(String);
  const labels = [label].flat();
  if (labels.length < 2) return sweep(model, sampleOf(request), {parameter: 'amount', values});
  const y = {parameter: 'label', values: labels};
  return sweep(model, {...base, amount}, {parameter: 'amount', values}, y);
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

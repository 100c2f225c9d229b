import * as api from './api.js';
import {path, url} from './api.js';
import {oneAtATime} from './one-at-a-time.js';

/** The models of the server, and pictures of theirs that are made on the spot and not kept. */

export const loadModels = oneAtATime(async (app) => {
  const {models} = await api.get('/api/models');
  app.set({models});
});

export const isReady = (model) => model.state === 'ready';

export const modelNamed = (app, id) => app.state.models.find((model) => model.id === id);

/** Points of the plane, say, which no view but that of the model itself shows. */
export const makesPoints = (model) => model.card?.output.dim !== undefined;

export const makesPictures = (model) => isReady(model) && !makesPoints(model);

/** The model that Make works with: the one chosen, or else the first that can draw. */
export function chosenModel(app) {
  const chosen = modelNamed(app, app.settings.model);
  return chosen && makesPictures(chosen) ? chosen : app.state.models.find(makesPictures);
}

export const labelsOf = (model) => model?.card?.inputs?.label?.names ?? [];

/**
 * The address of a picture of a sample that is drawn when asked for.
 *
 * @param {{seed: string, label?: string, codes?: object, towards?: string, amount?: number}
 *   & import('./looks.js').Look} sample
 * @param {{scale?: number, recipe?: boolean}} options
 */
export const liveUrl = (model, sample, options = {}, format = 'png') =>
  url(`${path`/api/models/${model}/picture`}.${format}`, {...inAddress(sample), ...options});

/** Where nothing can be nested, these two are texts of JSON. */
const inAddress = ({mix, styles, ...sample}) => ({
  ...sample,
  ...(mix && {mix: JSON.stringify(mix)}),
  ...(styles && {styles: JSON.stringify(styles)}),
});

/** The address of a plot of the points of many seeds, from that of a sample on. */
export const plotUrl = (model, sample) => url(path`/api/models/${model}/points.png`, sample);

/** What a model, whatever it makes, is shown by. */
export const drawingUrl = (model, sample) =>
  makesPoints(model) ? plotUrl(model.id, sample) : liveUrl(model.id, sample);

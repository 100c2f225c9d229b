import * as api from './api.js';
import {path, url} from './api.js';

/** The models of the server, and pictures of theirs that are made on the spot and not kept. */

export async function loadModels(app) {
  const {models} = await api.get('/api/models');
  app.set({models});
}

export const isReady = (model) => model.state === 'ready';

export const modelNamed = (app, id) => app.state.models.find((model) => model.id === id);

/** The model that Make works with: the one chosen, or else the first that can draw. */
export function chosenModel(app) {
  const chosen = modelNamed(app, app.settings.model);
  return chosen && isReady(chosen) ? chosen : app.state.models.find(isReady);
}

export const labelsOf = (model) => model?.card?.inputs?.label?.names ?? [];

/**
 * The address of a picture of a sample that is drawn when asked for.
 *
 * @param {{seed: string, label?: string, codes?: object, towards?: string, amount?: number}}
 *   sample
 * @param {{scale?: number, recipe?: boolean}} options
 */
export const liveUrl = (model, sample, options = {}, format = 'png') =>
  url(`${path`/api/models/${model}/picture`}.${format}`, {...sample, ...options});

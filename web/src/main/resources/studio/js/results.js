import * as api from './api.js';
import {path} from './api.js';

/**
 * The first pictures of the jobs that were looked at, in `app.state.results` by the id of their
 * job. All of them are in the gallery, which is made for thousands.
 */
export const SHOWN = 200;

/** The pictures of a job that are there already; those that come are added as they are made. */
export async function loadResults(app, job) {
  if (app.state.results[job]) return;
  put(app, job, []); // from here on, what comes is not missed
  await fetchResults(app, job);
}

/** Fetches everything anew that is kept here: something may have been missed. */
export const reloadResults = (app) =>
  Promise.all(Object.keys(app.state.results).map((job) => fetchResults(app, job)));

async function fetchResults(app, job) {
  const before = new Set(app.state.results[job]);
  const {pictures} = await api.get(path`/api/jobs/${job}/pictures`, {limit: SHOWN});
  const newer = (app.state.results[job] ?? []).filter((picture) => !before.has(picture));
  put(app, job, [...pictures, ...newer]);
}

export function pictureChanged(app, picture) {
  if (app.state.results[picture.job] && picture.index < SHOWN) add(app, picture.job, [picture]);
}

export function picturesDeleted(app, ids) {
  const gone = new Set(ids);
  const kept = Object.entries(app.state.results).map(([job, pictures]) => [
    job,
    pictures.filter((picture) => !gone.has(picture.id)),
  ]);
  app.set({results: Object.fromEntries(kept)});
}

const add = (app, job, pictures) =>
  put(app, job, [...(app.state.results[job] ?? []), ...pictures]);

/** In order; of two at one place the later one counts. */
function put(app, job, pictures) {
  const byIndex = new Map(pictures.map((picture) => [picture.index, picture]));
  const sorted = [...byIndex.values()].sort((one, other) => one.index - other.index);
  app.set({results: {...app.state.results, [job]: sorted}});
}

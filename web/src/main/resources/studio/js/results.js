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
  add(app, job, []); // from here on, what comes is not missed
  const {pictures} = await api.get(path`/api/jobs/${job}/pictures`, {limit: SHOWN});
  add(app, job, pictures);
}

/** Fetches everything anew that is kept here: too much was missed. */
export async function reloadResults(app) {
  const jobs = Object.keys(app.state.results);
  app.set({results: {}});
  await Promise.all(jobs.map((job) => loadResults(app, job)));
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

function add(app, job, pictures) {
  const byIndex = new Map((app.state.results[job] ?? []).map((known) => [known.index, known]));
  for (const picture of pictures) byIndex.set(picture.index, picture);
  const sorted = [...byIndex.values()].sort((one, other) => one.index - other.index);
  app.set({results: {...app.state.results, [job]: sorted}});
}

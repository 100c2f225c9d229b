import * as api from './api.js';
import {path} from './api.js';

/** The pictures of the jobs that were looked at, in `app.state.results` by the id of their job. */

const PAGE = 200;

/** The pictures of a job that are there already; those that come are added as they are made. */
export async function loadResults(app, job) {
  if (app.state.results[job]) return;
  add(app, job, []); // from here on, what comes is not missed
  for (let offset = 0; ; offset += PAGE) {
    const page = {offset, limit: PAGE};
    const {pictures} = await api.get(path`/api/jobs/${job}/pictures`, page);
    add(app, job, pictures);
    if (pictures.length < PAGE) return;
  }
}

/** Fetches everything anew that is kept here: too much was missed. */
export async function reloadResults(app) {
  const jobs = Object.keys(app.state.results);
  app.set({results: {}});
  await Promise.all(jobs.map((job) => loadResults(app, job)));
}

export function pictureChanged(app, picture) {
  if (app.state.results[picture.job]) add(app, picture.job, [picture]);
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

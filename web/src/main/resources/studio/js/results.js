import * as api from './api.js';
import {path} from './api.js';

/**
 * The pictures of the jobs that were looked at, in `app.state.results` by the id of their job; as
 * many as `app.state.resultCounts` says. Those of a grid are all there; of the others these are the
 * first: all of them are in the gallery, which is made for thousands.
 */
export const SHOWN = 200;

const PAGE = 500; // as many as the server gives

/** The pictures of a job that are there already; those that come are added as they are made. */
export async function loadResults(app, job, count = SHOWN) {
  if (countOf(app, job) >= count) return;
  app.set({resultCounts: {...app.state.resultCounts, [job]: count}});
  put(app, job, app.state.results[job] ?? []); // from here on, what comes is not missed
  await fetchResults(app, job);
}

export const loadAllResults = (app, job) => loadResults(app, job, Infinity);

const countOf = (app, job) => app.state.resultCounts[job] ?? 0;

/** Fetches everything anew that is kept here: something may have been missed. */
export const reloadResults = (app) =>
  Promise.all(Object.keys(app.state.results).map((job) => fetchResults(app, job)));

async function fetchResults(app, job) {
  const before = new Set(app.state.results[job]);
  const pictures = await fetchFrom(job, 0, countOf(app, job));
  const newer = (app.state.results[job] ?? []).filter((picture) => !before.has(picture));
  put(app, job, [...pictures, ...newer]);
}

/** The pictures of a job from so many on, page by page. */
async function fetchFrom(job, offset, count) {
  const limit = Math.min(PAGE, count - offset);
  const {pictures} = await api.get(path`/api/jobs/${job}/pictures`, {offset, limit});
  const next = offset + limit;
  const isLast = pictures.length < limit || next >= count;
  return isLast ? pictures : [...pictures, ...(await fetchFrom(job, next, count))];
}

export function pictureChanged(app, picture) {
  if (picture.index < countOf(app, picture.job)) add(app, picture.job, picture);
}

export function picturesDeleted(app, ids) {
  const gone = new Set(ids);
  const kept = Object.entries(app.state.results).map(([job, pictures]) => [
    job,
    pictures.filter((picture) => !gone.has(picture.id)),
  ]);
  app.set({results: Object.fromEntries(kept)});
}

/** Puts a picture in its place, and in that of an earlier one that stands there. */
function add(app, job, picture) {
  const pictures = app.state.results[job];
  const place = pictures.findLastIndex(({index}) => index < picture.index) + 1;
  const replaced = pictures[place]?.index === picture.index ? 1 : 0;
  set(app, job, pictures.toSpliced(place, replaced, picture));
}

/** In order; of two at one place the later one counts. */
function put(app, job, pictures) {
  const byIndex = new Map(pictures.map((picture) => [picture.index, picture]));
  const sorted = [...byIndex.values()].sort((one, other) => one.index - other.index);
  set(app, job, sorted);
}

const set = (app, job, pictures) => app.set({results: {...app.state.results, [job]: pictures}});

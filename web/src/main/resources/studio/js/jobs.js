import * as api from './api.js';
import {path} from './api.js';

/** What is being made and was made: the queue, and the pictures of each job. */

const PAGE = 200;
const UNFINISHED = ['queued', 'running'];

export const isUnfinished = (job) => UNFINISHED.includes(job.state);
export const jobNamed = (app, id) => app.state.jobs.find((job) => job.id === id);
export const runningJob = (app) => app.state.jobs.find((job) => job.state === 'running');

export async function loadJobs(app) {
  const {jobs} = await api.get('/api/jobs', {limit: 100});
  app.set({jobs});
}

/** Fetches everything anew that is kept here: too much was missed. */
export async function reloadAll(app) {
  const shown = Object.keys(app.state.results);
  app.set({results: {}});
  await loadJobs(app);
  await Promise.all(shown.map((id) => loadResults(app, id)));
}

/** The pictures of a job that are there already; those that come are added as they are made. */
export async function loadResults(app, id) {
  if (app.state.results[id]) return;
  addResults(app, id, []);
  for (let offset = 0; ; offset += PAGE) {
    const page = {offset, limit: PAGE};
    const {pictures} = await api.get(path`/api/jobs/${id}/pictures`, page);
    addResults(app, id, pictures);
    if (pictures.length < PAGE) return;
  }
}

/** Queues a job; the answer is undefined if it was refused. */
export async function submit(app, request) {
  const job = await app.attempt(() => api.post('/api/jobs', request));
  if (job) queued(app, job);
  return job;
}

export async function again(app, id) {
  const job = await app.attempt(() => api.post(path`/api/jobs/${id}/again`));
  if (job) queued(app, job);
  return job;
}

export async function cancel(app, id) {
  const job = await app.attempt(() => api.remove(path`/api/jobs/${id}`));
  if (job) jobChanged(app, job);
}

export function cancelRunning(app) {
  const job = runningJob(app);
  if (job) cancel(app, job.id);
}

export async function move(app, id, position) {
  await app.attempt(() => api.post(path`/api/jobs/${id}/move`, {position}));
  await app.attempt(() => loadJobs(app)); // the others have moved as well
}

/** Stars or unstars a picture, on the screen at once. */
export async function star(app, picture) {
  const starred = !picture.starred;
  pictureChanged(app, {...picture, starred});
  app.announce(starred ? 'Starred' : 'Star removed');
  const target = path`/api/pictures/${picture.id}`;
  const changed = await app.attempt(() => api.patch(target, {starred}));
  if (!changed) pictureChanged(app, picture);
}

export function jobChanged(app, job) {
  const before = jobNamed(app, job.id);
  const others = app.state.jobs.filter((other) => other.id !== job.id);
  app.set({jobs: [...others, job].sort(inOrder)});
  if (before && isUnfinished(before)) tell(app, before, job);
}

export function pictureChanged(app, picture) {
  if (app.state.results[picture.job]) addResults(app, picture.job, [picture]);
}

export function picturesDeleted(app, ids) {
  const gone = new Set(ids);
  const kept = Object.entries(app.state.results).map(([job, pictures]) => [
    job,
    pictures.filter((picture) => !gone.has(picture.id)),
  ]);
  app.set({results: Object.fromEntries(kept)});
}

function queued(app, job) {
  addResults(app, job.id, []);
  jobChanged(app, job);
}

function addResults(app, job, pictures) {
  const byIndex = new Map((app.state.results[job] ?? []).map((known) => [known.index, known]));
  for (const picture of pictures) byIndex.set(picture.index, picture);
  const sorted = [...byIndex.values()].sort((one, other) => one.index - other.index);
  app.set({results: {...app.state.results, [job]: sorted}});
}

/** The queue's order first, then what is finished, newest first. */
function inOrder(one, other) {
  const first = isUnfinished(one);
  if (first !== isUnfinished(other)) return first ? -1 : 1;
  if (first) return one.position - other.position;
  return other.created.localeCompare(one.created);
}

/** Spoken rarely: at every quarter of a job, and at its end. */
function tell(app, before, job) {
  const quarter = ({done, total}) => Math.floor((4 * done) / total);
  if (job.state === 'failed') app.toast(job.error ?? 'The job failed.', 'error');
  else if (job.state === 'cancelled') app.announce(`Cancelled after ${job.done} pictures`);
  else if (quarter(before) < quarter(job)) {
    app.announce(`${job.done} of ${job.total} pictures made`);
  }
}

import * as api from './api.js';
import {path} from './api.js';

/** What is being made and was made: the queue. The pictures of each job are in results.js. */

const UNFINISHED = ['queued', 'running'];
const LISTED = 100; // as many are asked for, and as many stay when they are finished

export const isUnfinished = (job) => UNFINISHED.includes(job.state);
export const jobNamed = (app, id) => app.state.jobs.find((job) => job.id === id);

/** The jobs of the server. What it has told of meanwhile stays, if it is further. */
export async function loadJobs(app) {
  const before = new Set(app.state.jobs);
  const {jobs} = await api.get('/api/jobs', {limit: LISTED});
  const answered = new Set(jobs.map(({id}) => id));
  const others = app.state.jobs.filter(({id}) => !answered.has(id));
  const kept = others.filter((job) => !before.has(job) || isInAddress(app, job));
  put(app, [...jobs.map((job) => further(app, job)), ...kept]);
}

/** Fetches them all anew, even those that have fallen back: the server was restarted. */
export async function reloadJobs(app) {
  const {jobs} = await api.get('/api/jobs', {limit: LISTED});
  put(app, jobs);
}

/** The newest, and the one that is on the screen, however old it is. */
function put(app, all) {
  const jobs = inOrder(all);
  const end = jobs.filter(isUnfinished).length + LISTED;
  app.set({jobs: jobs.filter((job, place) => place < end || isInAddress(app, job))});
}

const isInAddress = (app, {id}) => id === app.route.args[0];

/** Answers and events overtake each other, but a job only goes forward. */
function further(app, job) {
  const known = jobNamed(app, job.id);
  return known && stepOf(known) > stepOf(job) ? known : job;
}

function stepOf({state, done, search}) {
  if (!isUnfinished({state})) return Infinity;
  return done + (state === 'running') + (search ? search.done / search.steps : 0);
}

/** A job that is too old for the list is fetched by itself. */
export async function loadJob(app, id) {
  if (jobNamed(app, id)) return;
  jobChanged(app, await api.get(path`/api/jobs/${id}`));
}

/** Queues a job; the answer is undefined if it was refused. */
export async function submit(app, request) {
  const job = await app.attempt(() => api.post('/api/jobs', request));
  if (job) jobChanged(app, job);
  return job;
}

/** Queues a job and shows it, unless somebody has gone to another view meanwhile. */
export async function submitAndShow(app, request, show) {
  const {view} = app;
  const job = await submit(app, request);
  if (job && app.view === view) show(job);
  return job;
}

export async function again(app, id) {
  const job = await app.attempt(() => api.post(path`/api/jobs/${id}/again`));
  if (job) jobChanged(app, job);
  return job;
}

export async function cancel(app, id) {
  const job = await app.attempt(() => api.remove(path`/api/jobs/${id}`));
  if (job) jobChanged(app, job);
}

/** @param {number} position among the unfinished jobs, from 0 */
export async function move(app, id, position) {
  await app.attempt(() => api.post(path`/api/jobs/${id}/move`, {position}));
  await app.attempt(() => loadJobs(app)); // the others have moved as well
}

export function jobChanged(app, changed) {
  const before = jobNamed(app, changed.id);
  const job = further(app, changed);
  const jobs = app.state.jobs.map((other) => (other === before ? job : other));
  put(app, before ? jobs : [...jobs, job]);
  if (before && isUnfinished(before)) tell(app, before, job);
  if (before?.state === 'queued' && job.state === 'queued') app.attempt(() => loadJobs(app)); // moved
}

/**
 * The queue in its order, a new job at its end; then what is finished, newest first. The position
 * that a job came with was true then.
 */
function inOrder(jobs) {
  const finished = jobs.filter((job) => !isUnfinished(job));
  finished.sort((one, other) => other.created.localeCompare(one.created));
  return [...jobs.filter(isUnfinished).map((job, position) => ({...job, position})), ...finished];
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

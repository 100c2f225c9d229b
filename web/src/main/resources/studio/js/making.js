import {clientId} from './api.js';
import * as jobs from './jobs.js';
import {chosenModel} from './models.js';
import {keptItem, liveItem, whyNotVaried} from './pictures.js';
import {
  changeValues,
  jobOf,
  keepingJob,
  requestOf,
  sampleOf,
  samplesOf,
  setSample,
  valuesOf,
} from './recipe.js';
import {SHOWN} from './results.js';
import {plus, randomSeed} from './seeds.js';

/** What Make shows and does: a preview of what the controls stand for, or the pictures of a job. */

const PREVIEWED = 24;
const COUNT = 16;
const SIMILARITY = 0.7;

/** Styles that are given, without noise, make one and the same picture of every seed. */
export function isOne(app) {
  const model = chosenModel(app);
  const {styles, noise} = model ? requestOf(app, model) : {};
  return styles !== undefined && noise?.scale === 0;
}

const wishedCount = (app) => app.settings.count ?? COUNT;

export const countOf = (app) => (isOne(app) ? 1 : wishedCount(app));
export const similarityOf = (app) => app.settings.similarity ?? SIMILARITY;

/** The job on the screen, named by the address: it is still there after a reload. */
export const shownJob = (app) => jobs.jobNamed(app, app.route.args[0]);

/** @returns {(import('./pictures.js').Item | null)[]} null where a picture is still to come */
export function itemsOf(app) {
  const job = shownJob(app);
  return job ? jobItems(app, job) : previewItems(app);
}

function jobItems(app, job) {
  const byIndex = new Map((app.state.results[job.id] ?? []).map((made) => [made.index, made]));
  const all = Array.from({length: Math.min(job.total, SHOWN)}, (_, index) => byIndex.get(index));
  const places = jobs.isUnfinished(job) ? all : all.filter(Boolean); // deleted ones leave no gap
  return places.map((picture) => (picture ? keptItem(picture) : null));
}

function previewItems(app) {
  const model = chosenModel(app);
  if (!model) return [];
  const samples = samplesOf(requestOf(app, model), Math.min(countOf(app), PREVIEWED));
  return samples.slice(0, PREVIEWED).map((sample) => liveItem(model, sample));
}

/** The number of the picture that is shown large; of a job, the latest until one is chosen. */
export function selectedIndex(app) {
  const chosen = chosenIndex(app);
  const items = itemsOf(app);
  if (chosen !== undefined && items[chosen]) return chosen;
  return shownJob(app) ? Math.max(0, items.findLastIndex(Boolean)) : isBetween(app) ? -1 : 0;
}

export function selectedItem(app) {
  const model = chosenModel(app);
  if (!shownJob(app) && model && isBetween(app) && chosenIndex(app) === undefined) {
    return liveItem(model, sampleOf(requestOf(app, model)));
  }
  return itemsOf(app)[selectedIndex(app)] ?? undefined;
}

/** With two seeds the large picture is the one under the slider, which is none of the steps. */
const isBetween = (app) => {
  const model = chosenModel(app);
  return model !== undefined && requestOf(app, model).towards !== undefined;
};

/** Chooses a picture of what is on the screen; undefined leaves the choice to us again. */
export const select = (app, index) => app.set({selected: {of: shownId(app), index}});

/** The number that was chosen; among the pictures of another job it means nothing. */
function chosenIndex(app) {
  const {of, index} = app.state.selected ?? {};
  return of === shownId(app) ? index : undefined;
}

const shownId = (app) => shownJob(app)?.id ?? 'preview';

export function step(app, by) {
  const next = selectedIndex(app) + by;
  if (itemsOf(app)[next]) select(app, next);
}

/** Sets controls, and shows what they stand for unless pictures are just being made. */
export function change(app, patch) {
  const model = chosenModel(app);
  changeValues(app, model, patch);
  showPreview(app);
}

export function chooseModel(app, id) {
  app.remember({model: id});
  showPreview(app);
}

export function showPreview(app) {
  const job = shownJob(app);
  if (job && jobs.isUnfinished(job)) return;
  select(app, undefined);
  if (job) app.go('make');
}

/** Cancels the job on the screen, or else one that this browser has started. */
export function cancelOurs(app) {
  const shown = shownJob(app);
  const ours = app.state.jobs.find((job) => jobs.isUnfinished(job) && job.client === clientId());
  const job = shown && jobs.isUnfinished(shown) ? shown : ours;
  if (job) jobs.cancel(app, job.id);
}

export async function generate(app) {
  const model = chosenModel(app);
  if (!model) return;
  const count = countOf(app);
  const request = jobOf(model.id, requestOf(app, model), count);
  const job = await jobs.submitAndShow(app, request, (queued) => showQueued(app, queued));
  if (job) advanceSeed(app, model, count);
}

/** Makes pictures near this one. */
export async function vary(app, item = selectedItem(app)) {
  if (!item) return;
  const reason = whyNotVaried(item);
  if (reason) {
    app.toast(reason);
    return;
  }
  const amount = Number((1 - similarityOf(app)).toFixed(2));
  const near = {of: item.sample, amount, count: wishedCount(app), seed: randomSeed()};
  const request = {model: item.model, task: 'variations', ...near};
  await jobs.submitAndShow(app, request, (job) => showQueued(app, job));
}

/** Keeps a picture that was only drawn on the spot. */
export async function keep(app, item = selectedItem(app)) {
  const job = await jobs.submit(app, keepingJob(item.model, item.sample));
  if (job) app.toast('The picture goes to the gallery.');
}

function showQueued(app, job) {
  app.announce(`${job.total} pictures queued`);
  show(app, job);
}

/** Brings a job on the screen. */
export function show(app, job) {
  select(app, undefined);
  app.go('make', [job.id]);
}

/** Brings a search on the screen, which has just begun: what it finds will be set up. */
export function showSearch(app, job) {
  app.set({search: job.id});
  show(app, job);
}

/** Sets up what a search has found, so that the controls go on from it. */
export function takeOver(app, {model, sample}) {
  app.set({search: undefined});
  setSample(app, model, sample);
}

function advanceSeed(app, model, count) {
  const {seed, seedMode, towards} = valuesOf(app, model);
  if (towards !== null) return; // the way between two seeds has used up neither
  if (seedMode === 'random') changeValues(app, model, {seed: randomSeed()});
  if (seedMode === 'increment') changeValues(app, model, {seed: plus(seed, count)});
}

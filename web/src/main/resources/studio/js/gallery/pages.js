import * as api from '../api.js';
import {parameterOf} from '../codes.js';

/**
 * The gallery's pictures, newest first, fetched page by page as far as somebody has looked. They
 * are in `app.state.gallery`; the filter is in the address.
 */

const PAGE = 200;
const LARGE_PAGE = 500; // as many as the server gives; for whoever has jumped far down
const REST_MILLISECONDS = 1000;
const FILTERS = ['model', 'label', 'seed', 'job', 'text', 'from', 'to', 'starred'];

const emptyGallery = {
  pictures: [],
  total: 0,
  next: null, // where the next page begins; null after the last
  filter: {}, // what the pictures answer to
  key: null, // the same as text
  fresh: 0, // how many have come since
  selected: new Set(),
  cursor: 0,
  anchor: 0,
  pending: false, // the first page is on its way
  failed: 0, // when a page did not come; 0 if none is missing
};

export const galleryOf = (app) => app.state.gallery ?? emptyGallery;

export const setGallery = (app, patch) => app.set({gallery: {...galleryOf(app), ...patch}});

/** The filter in the address; others than ours are left out. */
export function filterOf(app) {
  const given = Object.entries(app.route.query).filter(([, value]) => value);
  return Object.fromEntries(given.filter(([name]) => FILTERS.includes(name) || isCode(name)));
}

/** As `codes.digit`. */
export const isCode = (name) => name.startsWith(parameterOf({name: ''}));

export function setFilter(app, patch) {
  const all = {...filterOf(app), ...patch};
  const given = Object.entries(all).filter(([, value]) => value);
  app.replace('gallery', [], Object.fromEntries(given));
}

/** Shows what the address asks for, if that is not on the screen already. */
export async function open(app) {
  const {key, fresh} = galleryOf(app);
  if (key !== keyOf(app) || fresh > 0) await refresh(app);
  else await retry(app);
}

export async function refresh(app) {
  const key = keyOf(app);
  setGallery(app, {key, pending: true});
  const page = await app.attempt(() => fetchPage(app));
  if (galleryOf(app).key !== key) return;
  if (page) {
    const {pictures, total, next} = page;
    setGallery(app, {...emptyGallery, key, filter: filterOf(app), pictures, total, next});
    document.getElementById('sheet')?.scrollTo(0, 0);
  } else {
    const isAnswered = JSON.stringify(galleryOf(app).filter) === key;
    const kept = isAnswered ? galleryOf(app) : emptyGallery;
    setGallery(app, {...kept, key: null, pending: false, failed: Date.now()});
  }
}

/** Asks again for what did not come. */
export async function retry(app) {
  if (galleryOf(app).failed > 0) setGallery(app, {failed: 0});
  if (galleryOf(app).key === null) await refresh(app);
}

/** Whoever scrolls asks for the missing pages again, though not at every movement. */
export function scrolled(app) {
  const {failed} = galleryOf(app);
  if (failed > 0 && Date.now() - failed > REST_MILLISECONDS) setGallery(app, {failed: 0});
}

let fetching; // pages come one after another: each begins where the last one ended

/** Fetches as many pages as it takes to reach the picture of that number. */
export function reach(app, index) {
  fetching ??= attemptTo(app, index).finally(() => (fetching = undefined));
  return fetching;
}

async function attemptTo(app, index) {
  const reached = await app.attempt(() => fetchTo(app, index));
  if (!reached) setGallery(app, {failed: Date.now()}); // the sheet must not ask at every drawing
}

export const reachAll = async (app) => {
  await fetching;
  await reach(app, Infinity);
};

async function fetchTo(app, wanted) {
  const {key} = galleryOf(app);
  while (galleryOf(app).next !== null && galleryOf(app).pictures.length <= wanted) {
    const {next} = galleryOf(app);
    const page = await fetchPage(app, next);
    const now = galleryOf(app);
    if (now.key !== key || now.next !== next) break; // it was begun anew meanwhile
    const pictures = now.pictures.concat(page.pictures);
    setGallery(app, {pictures, next: page.next, total: page.total, failed: 0});
  }
  return true;
}

const fetchPage = (app, before) =>
  api.get('/api/pictures', {...filterOf(app), before, limit: before ? LARGE_PAGE : PAGE});

const keyOf = (app) => JSON.stringify(filterOf(app));

/** A picture was made, or its star has changed. */
export function pictureChanged(app, picture) {
  const {pictures, fresh} = galleryOf(app);
  const index = pictures.findIndex(({id}) => id === picture.id);
  if (index >= 0) setGallery(app, {pictures: pictures.with(index, picture)});
  else if (isNewer(picture, pictures[0]) && isWanted(app, picture))
    setGallery(app, {fresh: fresh + 1});
}

const isNewer = (picture, newest) => Number(picture.id) > Number(newest?.id ?? 0);

/** As far as that can be told without the server. */
function isWanted(app, {model, job, sample, starred}) {
  const codes = Object.entries(sample.codes ?? {}).map(([name, value]) => [
    parameterOf({name}),
    String(value),
  ]);
  const known = {
    ...Object.fromEntries(codes),
    model,
    job,
    label: sample.label,
    seed: sample.seed,
    starred: String(starred),
  };
  return Object.entries(galleryOf(app).filter).every(
    ([name, value]) => (known[name] ?? value) === value,
  );
}

export function picturesDeleted(app, ids) {
  const gone = new Set(ids);
  const {pictures, total, selected, cursor} = galleryOf(app);
  const kept = pictures.filter(({id}) => !gone.has(id));
  setGallery(app, {
    pictures: kept,
    total: total - (pictures.length - kept.length),
    selected: new Set([...selected].filter((id) => !gone.has(id))),
    cursor: Math.max(0, Math.min(cursor, kept.length - 1)),
  });
}

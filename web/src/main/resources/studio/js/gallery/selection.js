import * as api from '../api.js';
import * as actions from '../actions.js';
import {counted} from '../numbers.js';
import {deletePictures, star as starOne} from '../kept.js';
import {keptItem} from '../pictures.js';
import {filterOf, galleryOf, reachAll, setGallery} from './pages.js';

/** Which pictures of the gallery are chosen, and what is done with all of them. */

const LONGEST_LIST = 6000; // letters of an address that every proxy lets through
const DELETED_AT_ONCE = 500;

/** The pictures that an action is for: those chosen, or else the one under the cursor. */
export function chosen(app) {
  const {pictures, selected, cursor} = galleryOf(app);
  if (selected.size > 0) return pictures.filter(({id}) => selected.has(id));
  return pictures[cursor] ? [pictures[cursor]] : [];
}

export const current = (app) => {
  const picture = galleryOf(app).pictures[galleryOf(app).cursor];
  return picture && keptItem(picture);
};

export function selectOnly(app, index) {
  const {pictures} = galleryOf(app);
  setGallery(app, {selected: new Set([pictures[index].id]), cursor: index, anchor: index});
}

export function toggle(app, index = galleryOf(app).cursor) {
  const {pictures, selected} = galleryOf(app);
  const {id} = pictures[index];
  const changed = new Set(selected);
  if (!changed.delete(id)) changed.add(id);
  setGallery(app, {selected: changed, cursor: index, anchor: index});
}

/** From where the selection began up to here. */
export function extend(app, index) {
  const {pictures, anchor} = galleryOf(app);
  const [from, to] = anchor < index ? [anchor, index] : [index, anchor];
  const selected = new Set(pictures.slice(from, to + 1).map(({id}) => id));
  setGallery(app, {selected, cursor: index});
}

export async function selectAll(app) {
  await reachAll(app);
  const {pictures} = galleryOf(app);
  setGallery(app, {selected: new Set(pictures.map(({id}) => id))});
  app.announce(`${counted(pictures.length, 'picture')} selected`);
}

export const clear = (app) => setGallery(app, {selected: new Set()});

/** Stars them all, or takes the stars away if all have one. */
export async function star(app) {
  const pictures = chosen(app);
  const starred = pictures.some((picture) => !picture.starred);
  for (const picture of pictures.filter((one) => one.starred !== starred)) {
    await starOne(app, picture);
  }
}

const COMPARED = 48; // as many as the strip below the two can show

/** The first two that are selected; the others are there to change the second for. */
export function compareTwo(app) {
  const items = chosen(app).slice(0, COMPARED).map(keptItem);
  if (items.length > 1) actions.compare(app, items[0], items[1], items);
  else app.toast('Select two pictures to compare.');
}

export function remove(app) {
  const ids = chosen(app).map(({id}) => id);
  if (ids.length === 0) return;
  app.open('confirm', {
    question: `Delete ${counted(ids.length, 'picture')}?`,
    detail: 'Their files are removed from the server. Their seeds can make them again.',
    action: 'Delete',
    run: () => app.attempt(() => removeAll(app, ids)),
  });
}

async function removeAll(app, ids) {
  for (let from = 0; from < ids.length; from += DELETED_AT_ONCE) {
    await deletePictures(app, ids.slice(from, from + DELETED_AT_ONCE));
  }
  app.toast(`${counted(ids.length, 'picture')} deleted`);
}

/** One picture as a file, several or everything in the filter as a zip. */
export function download(app) {
  const pictures = chosen(app);
  if (pictures.length === 1) actions.download(app, keptItem(pictures[0]));
  else app.open('download', {count: pictures.length, zip: (options) => zipOf(app, options)});
}

export const downloadAll = (app) =>
  app.open('download', {
    count: galleryOf(app).total,
    zip: (options) => api.url('/api/pictures.zip', {...filterOf(app), ...options}),
  });

/**
 * The address of the zip, or undefined if too many single pictures would have to be named in it.
 */
function zipOf(app, options) {
  const {selected, total} = galleryOf(app);
  if (selected.size === total) return api.url('/api/pictures.zip', {...filterOf(app), ...options});
  const ids = ranges([...selected].map(Number).sort((one, other) => one - other));
  return ids.length > LONGEST_LIST ? undefined : api.url('/api/pictures.zip', {ids, ...options});
}

/** "1-50,77" */
function ranges(numbers) {
  const found = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && last.to === number - 1) last.to = number;
    else found.push({from: number, to: number});
  }
  return found.map(({from, to}) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}

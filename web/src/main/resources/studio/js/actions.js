import * as kept from './kept.js';
import * as making from './making.js';
import {modelNamed} from './models.js';
import {downloadUrl, fileNameOf} from './pictures.js';
import {setSample, valuesOf} from './recipe.js';
import {randomSeed} from './seeds.js';

/** What can be done with a picture, wherever it is shown. */

/** A picture that is not kept yet cannot carry a star, so it is kept instead. */
export const star = (app, item) =>
  item.picture ? kept.star(app, item.picture) : making.keep(app, item);

export const download = (app, item) => save(downloadUrl(app, item), fileNameOf(app, item));

/** Lets the browser save what is at an address. */
export function save(address, fileName = '') {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
}

export async function copy(app, text, what) {
  try {
    await navigator.clipboard.writeText(text);
    app.toast(`${what} copied`);
  } catch {
    app.toast(`${what}: ${text}`); // there is no clipboard on plain http: to be copied by hand
  }
}

/** Sets up in Make what made the picture. */
export function restore(app, item) {
  setSample(app, item.model, item.sample);
  making.select(app, undefined);
  app.go('make');
}

export function useAsStart(app, item) {
  const model = modelNamed(app, item.model);
  const towards = (model && valuesOf(app, model).towards) ?? randomSeed();
  restore(app, {...item, sample: {...item.sample, towards, amount: 0.5}});
}

export function useAsTarget(app, item) {
  app.remember({model: item.model});
  making.change(app, {towards: item.sample.seed, amount: 0.5});
  app.go('make');
}

/** Compares a picture with the first other one of its neighbours. */
export function compareWith(app, item, neighbours) {
  const other = neighbours.find(({source}) => source !== item.source);
  if (other) compare(app, item, other, neighbours);
}

export function compare(app, one, other, others = []) {
  app.set({comparing: {one, other, others}});
  app.open('compare');
}

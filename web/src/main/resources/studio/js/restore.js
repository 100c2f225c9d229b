import * as api from './api.js';
import * as making from './making.js';
import {makesPictures, modelNamed} from './models.js';
import {setSample} from './recipe.js';

/** From a picture file back to what made it: model, seed, label and codes, set in Make. */

const LARGEST_BYTES = 32 * 1024 * 1024;

/** @param {File} file */
export async function restore(app, file) {
  if (!file) return;
  if (file.size > LARGEST_BYTES) {
    app.toast('The file is larger than 32 MB.', 'error');
    return;
  }
  const png = new Blob([file], {type: 'image/png'});
  const recipe = await app.attempt(() => api.post('/api/recipes', png));
  if (!recipe) return;
  setSample(app, recipe.model, recipe.sample);
  making.select(app, undefined);
  app.go('make');
  app.toast(recipe.note ?? noteOn(app, recipe));
}

function noteOn(app, {model, sample, same}) {
  const known = model && modelNamed(app, model);
  if (!known || !makesPictures(known)) return `Seed ${sample.seed} was taken; its model is not here.`;
  const restored = `Seed ${sample.seed} of ${model} is set up.`;
  return same ? restored : `${restored} The model has changed since: the picture may differ.`;
}

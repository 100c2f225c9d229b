import * as api from './api.js';
import {path} from './api.js';
import {defined, isToldBySeed, knownLayers, layersText, styleOf} from './looks.js';
import * as making from './making.js';
import {modelNamed} from './models.js';
import {setSample, valuesOf} from './recipe.js';

/**
 * Two pictures of one model become a third: it has the styles of one, and in some layers those of
 * the other. By dragging, or by hand: one is taken in hand, and mixed into another chosen then.
 */

export const canMix = (app, {model}) => styleOf(modelNamed(app, model)) !== undefined;

/** An action for pictures that can be mixed; for others there is none. */
export const withStyles = (action) => (app, item) => canMix(app, item) && action(app, item);

/** The layers that a picture gives to another of this model. */
export const layersOf = (app, model) => {
  const chosen = knownLayers(valuesOf(app, model).mixLayers, styleOf(model));
  return chosen.length > 0 ? chosen : Object.keys(styleOf(model).groups).slice(0, 1);
};

/**
 * A picture as one that gives styles to another of this look: its seed, label and codes, or where
 * those do not tell it all, as of a mixed one, its styles.
 *
 * @returns {Promise<import('./looks.js').Source>} undefined if it failed
 */
export async function sourceOf(app, {model, sample}, look) {
  const {seed, label, codes} = sample;
  if (isToldBySeed(sample, look, modelNamed(app, model))) return defined({seed, label, codes});
  const styles = await app.attempt(() => api.post(path`/api/models/${model}/styles`, sample));
  return styles && {seed, styles};
}

export function takeInHand(app, item) {
  app.set({inHand: item});
  app.announce(`Seed ${item.sample.seed} is in hand; choose another picture to mix it into`);
}

/** The picture in hand, if it can be mixed into this one. */
export function inHandFor(app, item) {
  const {inHand} = app.state;
  return inHand?.model === item.model && inHand.source !== item.source ? inHand : undefined;
}

export function mixInHand(app, item) {
  const inHand = inHandFor(app, item);
  if (inHand) mixInto(app, item, inHand);
  else app.toast('Take another picture of the same model in hand first.');
}

/** The mixes that another one of these layers does not replace. */
const others = (mixes = [], layers) =>
  mixes.filter((one) => one.layers.some((name) => !layers.includes(name)));

/** Sets up in Make what the one becomes with some layers of the other. */
export async function mixInto(app, target, given) {
  const model = modelNamed(app, target.model);
  if (given.model !== target.model || !styleOf(model)) {
    app.toast('Only two pictures of one model with styles can be mixed.');
    return;
  }
  const layers = layersOf(app, model);
  const source = await sourceOf(app, given, target.sample);
  if (!source) return;
  const mix = [...others(target.sample.mix, layers), {...source, layers}];
  setSample(app, target.model, {...target.sample, mix});
  making.select(app, undefined);
  app.go('make');
  app.announce(`Mixed: ${layersText(layers)} of seed ${source.seed} into seed ${target.sample.seed}`);
}

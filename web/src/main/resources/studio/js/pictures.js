import {path, url} from './api.js';
import {wordsOf} from './codes.js';
import {wordsOf as lookWords} from './looks.js';
import {liveUrl, modelNamed} from './models.js';
import {percent} from './numbers.js';

/**
 * A picture on the screen, be it kept by the server or drawn on the spot.
 *
 * @typedef {{model: string, sample: object, source: string, thumbnail: string, width: number,
 *   picture?: object}} Item   `picture` is the server's, if it is kept
 */

const PIXELS_UP_TO = 96; // smaller pictures are shown much enlarged

/** @returns {Item} */
export const keptItem = (picture) => ({
  model: picture.model,
  sample: picture.sample,
  source: picture.url,
  thumbnail: picture.thumbnail,
  width: picture.width,
  picture,
});

/** @returns {Item} */
export function liveItem(model, sample) {
  const source = liveUrl(model.id, sample);
  const {width = PIXELS_UP_TO + 1} = model.card.output;
  return {model: model.id, sample, source, thumbnail: source, width};
}

export const pixels = (item) => (item.width <= PIXELS_UP_TO ? 'pixels' : '');

/** "Sneaker, seed 7, a quarter of the way ..." for people; the model is said beside it. */
export function sentenceOf({seed, label, codes, towards, amount, ...look}) {
  const words = [...wordsOf(codes), ...lookWords(look)];
  const parts = label === undefined ? words : [label, ...words];
  parts.push(`seed ${seed}`);
  if (towards !== undefined) parts.push(`${percent(amount)} of the way to seed ${towards}`);
  return parts.join(', ');
}

/** A few words over the picture. */
export const titleOf = ({sample: {styles, label, seed}}) =>
  styles === undefined ? (label ?? `Seed ${seed}`) : 'Styles of their own';

/** Why a picture has none near it; undefined if it has. */
export const whyNotVaried = ({sample: {towards}}) =>
  towards === undefined
    ? undefined
    : 'Only for pictures of one seed: this one lies between two.';

/** Why a picture can be no end of the way between two seeds; undefined if it can. */
export const whyNoEnd = (item) =>
  item.sample.styles === undefined
    ? whyNotVaried(item)
    : 'Only for pictures of one seed: this one has styles of its own.';

/** What a screen reader says for the picture. */
export const altOf = (item) => `${sentenceOf(item.sample)}, by ${item.model}`;

/** Where the picture is downloaded from, as the download settings say. */
export function downloadUrl(app, item) {
  const {format, recipe, scale} = downloadSettings(app);
  const options = {recipe, scale};
  return item.picture
    ? url(`${path`/api/pictures/${item.picture.id}`}.${format}`, {...options, download: true})
    : liveUrl(item.model, item.sample, options, format);
}

/** Of a picture drawn on the spot; the server names those that it keeps, in the same way. */
export const fileNameOf = (app, {model, sample}) =>
  `${model}-seed${sample.seed}.${downloadSettings(app).format}`;

export const downloadSettings = (app) => ({
  format: 'png',
  recipe: true,
  scale: 1,
  ...app.settings.download,
});

/** What has to be given to make the picture again. */
const recipeOf = (app, item) => ({
  model: item.model,
  sha256: item.picture?.sha256 ?? modelNamed(app, item.model)?.sha256,
  ...item.sample,
});

export const recipeText = (app, item) => JSON.stringify(recipeOf(app, item), null, 2);

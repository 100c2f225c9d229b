import {html, nothing} from '/lib/lit-html/lit-html.js';
import * as api from '../api.js';
import {carried} from '../parts/carry.js';
import {icons} from '../parts/icons.js';
import {segments} from '../parts/segments.js';
import {altOf, keptItem, pixels} from '../pictures.js';
import {taken} from './edges.js';
import {EDGES, add} from './state.js';

/** The newest pictures of the model, to be dragged to an edge, or to be sent there by a press. */

const SHOWN = 12;
const PLACES = EDGES.map((value) => ({value, title: value === 'rows' ? 'Rows' : 'Columns'}));

export async function loadPictures(app, model) {
  const before = new Set(newestOf(app, model.id));
  const {pictures} = await api.get('/api/pictures', {model: model.id, limit: SHOWN});
  const came = newestOf(app, model.id).filter((picture) => !before.has(picture));
  put(app, model.id, [...pictures, ...came]);
}

/** A picture was made, or its star has changed. */
export const pictureCame = (app, picture) =>
  put(app, picture.model, [...newestOf(app, picture.model), picture]);

const newestOf = (app, model) => {
  const known = app.state.mixPictures;
  return known?.model === model ? known.pictures : [];
};

/** The newest first; of two of one number the later one counts. */
function put(app, model, pictures) {
  const byNumber = new Map(pictures.map((picture) => [Number(picture.id), picture]));
  const sorted = [...byNumber].sort(([one], [other]) => other - one).map(([, picture]) => picture);
  app.set({mixPictures: {model, pictures: sorted.slice(0, SHOWN)}});
}

export function pictures(app, model) {
  const known = app.state.mixPictures;
  if (known?.model !== model.id) return nothing;
  const edge = app.settings.mixEdge ?? 'rows';
  return html`
    <fieldset class="control" id="mix-pictures">
      <legend>Pictures <small>to drag to an edge, or to add to</small></legend>
      ${segments('Added to', PLACES, edge, (mixEdge) => app.remember({mixEdge}))}
      <div class="tiles">
        ${[...inHand(app, model), ...known.pictures.map(keptItem)].map((item) => one(app, model, edge, item))}
      </div>
      ${known.pictures.length === 0
        ? html`<p class="note">None is kept yet: pictures that are made stand here.</p>`
        : nothing}
    </fieldset>
  `;
}

const inHand = (app, model) => (app.state.inHand?.model === model.id ? [app.state.inHand] : []);

const one = (app, model, edge, item) => html`
  <button type="button" class="tile" title="Add to the ${edge}" ${carried(item)}
    @click=${() => taken(app, model, item, (source) => add(app, model, edge, [source]))}>
    <img class=${pixels(item)} src=${item.thumbnail} alt="Add to the ${edge}: ${altOf(item)}" draggable="false" />
    ${item === app.state.inHand ? html`<span class="starred">${icons.hand}</span>` : nothing}
  </button>
`;

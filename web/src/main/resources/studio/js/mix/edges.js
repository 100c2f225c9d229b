import {html} from '/lib/lit-html/lit-html.js';
import {sourceOf} from '../mixing.js';
import {liveUrl} from '../models.js';
import {iconButton} from '../parts/buttons.js';
import {carried, receives} from '../parts/carry.js';
import {icons} from '../parts/icons.js';
import {latest} from '../parts/latest.js';
import {seedTyped} from '../parts/seed-field.js';
import {sentenceOf} from '../pictures.js';
import {lookOf} from '../recipe.js';
import {randomSeed} from '../seeds.js';
import {MOST, add, changeEdge, sourcesOf} from './state.js';

/** The sources along an edge of the matrix: typed, drawn, taken out, or dropped there as pictures. */

export const nameOf = (edge, index) => `${edge === 'rows' ? 'row' : 'column'} ${index + 1}`;

export function source(app, model, edge, index) {
  const sources = sourcesOf(app, model)[edge];
  const one = sources[index];
  const name = nameOf(edge, index);
  const sample = {...lookOf(app, model), ...one};
  const put = (other) => changeEdge(app, model, edge, sources.with(index, other));
  const putLater = (other) => replace(app, model, edge, {index, before: one, after: other});
  const takeOut = () => changeEdge(app, model, edge, sources.toSpliced(index, 1));
  return html`
    <div
      class="source of-${edge}"
      ${carried({model: model.id, sample: one})}
      ${receives((given) => taken(app, model, given, putLater))}
    >
      <input aria-label="Seed of ${name}" inputmode="numeric" maxlength="20" autocomplete="off"
        .value=${one.seed} @input=${seedTyped((seed) => put(seed === one.seed ? one : {seed}))} />
      <span class="source-buttons">
        ${one.label || one.styles ? html`<small>${one.label ?? 'its own styles'}</small>` : null}
        ${iconButton(`Draw a random seed for ${name}`, icons.dice, () => put({seed: randomSeed()}))}
        ${iconButton(`Take out ${name}`, icons.close, takeOut, {disabled: sources.length < 2})}
      </span>
      <img class="pixels" width="112" height="112" draggable="false"
        alt="${name}: ${sentenceOf(sample)}" ${latest(liveUrl(model.id, sample))} />
    </div>
  `;
}

/** Puts a source that was waited for, unless something else has come to its place meanwhile. */
function replace(app, model, edge, {index, before, after}) {
  const sources = sourcesOf(app, model)[edge];
  if (JSON.stringify(sources[index]) === JSON.stringify(before))
    changeEdge(app, model, edge, sources.with(index, after));
}

/** At the end of an edge: one more, of a random seed or of the picture that is dropped there. */
export function more(app, model, edge) {
  const {length} = sourcesOf(app, model)[edge];
  const what = edge === 'rows' ? 'row' : 'column';
  const put = (one) => add(app, model, edge, [one]);
  return html`
    <div class="source more of-${edge}" ${receives((given) => taken(app, model, given, put))}>
      <button type="button" class="icon" aria-label="Add a ${what}" title="Add a ${what}; or drop a picture here"
        ?disabled=${length >= MOST} @click=${() => put({seed: randomSeed()})}>${icons.plus}</button>
    </div>
  `;
}

/** A picture of another model says nothing to this one. */
export async function taken(app, model, given, put) {
  if (given.model !== model.id) {
    app.toast(`This picture is by ${given.model}; here only those of ${model.id} can be mixed.`);
    return;
  }
  const one = await sourceOf(app, given, lookOf(app, model));
  if (one) put(one);
}

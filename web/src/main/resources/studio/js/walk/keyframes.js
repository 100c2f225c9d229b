import {html} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {chosen} from '../gallery/selection.js';
import {liveUrl} from '../models.js';
import {icons} from '../parts/icons.js';
import {readSeed} from '../parts/seed-field.js';
import {randomSeed} from '../seeds.js';
import {MOST_KEYFRAMES} from './path.js';
import {change, changeSettings, lookOf, settingsOf, stateOf} from './state.js';

/** The seeds that the walk visits, in order: added, dragged, moved by keys and removed. */
export function keyframeList(app, model) {
  const {keyframes} = settingsOf(app);
  return html`
    <fieldset class="control" id="keyframes">
      <legend>Keyframes</legend>
      <ol>
        ${repeat(keyframes, keyOf(keyframes), (seed, index) => keyframe(app, model, seed, index))}
      </ol>
      <div class="row">
        <button type="button" ?disabled=${keyframes.length >= MOST_KEYFRAMES}
          @click=${() => add(app, [randomSeed()])}>${icons.dice} Add a random seed</button>
        ${fromGallery(app, model)}
      </div>
      ${keyframes.length < 2
        ? html`<p class="note" role="status">A walk leads from one seed to another: add ${2 - keyframes.length} more.</p>`
        : null}
    </fieldset>
  `;
}

/** A seed may come twice; its first and second coming are different keyframes. */
const keyOf = (keyframes) => (seed, index) =>
  `${seed}/${keyframes.slice(0, index).filter((other) => other === seed).length}`;

function keyframe(app, model, seed, index) {
  const {keyframes} = settingsOf(app);
  const name = `keyframe ${index + 1}`;
  const isDragged = stateOf(app).dragged === index;
  const sample = {seed, ...lookOf(app, model)};
  return html`
    <li id="keyframe-${index}" draggable="true" class=${isDragged ? 'dragged' : ''}
      @dragstart=${(event) => dragged(app, event, index)}
      @dragover=${(event) => stateOf(app).dragged !== undefined && event.preventDefault()}
      @drop=${(event) => dropped(app, event, index)}
      @dragend=${() => change(app, {dragged: undefined})}
      @keydown=${(event) => moveByKey(app, event, index)}>
      <img class="pixels" width="48" height="48" draggable="false" alt="Picture of seed ${seed}"
        src=${liveUrl(model.id, sample)} />
      <input aria-label="Seed of ${name}" inputmode="numeric" maxlength="20" autocomplete="off"
        .value=${seed} @change=${(event) => typed(app, event, index)} />
      <button type="button" class="quiet icon" aria-label="Move ${name} earlier" title="Earlier (Alt+↑)"
        ?disabled=${index === 0} @click=${() => move(app, index, index - 1)}>${icons.up}</button>
      <button type="button" class="quiet icon" aria-label="Move ${name} later" title="Later (Alt+↓)"
        ?disabled=${index === keyframes.length - 1}
        @click=${() => move(app, index, index + 1)}>${icons.down}</button>
      <button type="button" class="quiet icon" aria-label="Remove ${name}" title="Remove"
        @click=${() => removeAt(app, index)}>${icons.close}</button>
    </li>
  `;
}

function fromGallery(app, model) {
  const seeds = selectedSeeds(app, model);
  return html`
    <button type="button" ?disabled=${seeds.length === 0} @click=${() => add(app, seeds)}
      title=${seeds.length === 0 ? 'Select pictures in the gallery first' : 'Their seeds become keyframes'}>
      ${icons.gallery} Add the gallery’s selection
    </button>
  `;
}

/** Seeds mean nothing to another model. */
const selectedSeeds = (app, model) =>
  chosen(app)
    .filter((picture) => picture.model === model.id)
    .map(({sample}) => sample.seed);

function add(app, seeds) {
  const all = [...settingsOf(app).keyframes, ...seeds].slice(0, MOST_KEYFRAMES);
  changeSettings(app, {keyframes: all});
}

function typed(app, event, index) {
  const seed = readSeed(event.target);
  if (seed === undefined) {
    event.target.reportValidity();
    return;
  }
  const isFocused = document.activeElement === event.target;
  changeSettings(app, {keyframes: settingsOf(app).keyframes.with(index, seed)});
  if (isFocused) focus(index); // another seed is another element
}

function removeAt(app, index) {
  const keyframes = settingsOf(app).keyframes.toSpliced(index, 1);
  changeSettings(app, {keyframes});
  app.announce(`Removed; ${keyframes.length} keyframes are left`);
  focus(Math.min(index, keyframes.length - 1));
}

function move(app, from, to) {
  const {keyframes} = settingsOf(app);
  if (to < 0 || to >= keyframes.length || from === to) return;
  const seed = keyframes[from];
  changeSettings(app, {keyframes: keyframes.toSpliced(from, 1).toSpliced(to, 0, seed)});
  app.announce(`Seed ${seed} is now keyframe ${to + 1}`);
  focus(to);
}

function moveByKey(app, event, index) {
  const step = {ArrowUp: -1, ArrowDown: 1}[event.key];
  if (!event.altKey || !step) return;
  event.preventDefault();
  event.target.blur(); // what is being typed is entered first, and moves along
  move(app, index, index + step);
}

/** Moving an element takes the focus from it. */
const focus = (index) =>
  requestAnimationFrame(() => document.querySelector(`#keyframe-${index} input`)?.focus());

function dragged(app, event, index) {
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData('text/plain', settingsOf(app).keyframes[index]);
  change(app, {dragged: index});
}

function dropped(app, event, index) {
  const from = stateOf(app).dragged;
  if (from === undefined) return;
  event.preventDefault();
  change(app, {dragged: undefined});
  move(app, from, index);
}

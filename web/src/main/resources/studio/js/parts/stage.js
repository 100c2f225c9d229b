import {html, nothing} from '/lib/lit-html/lit-html.js';
import * as actions from '../actions.js';
import {valueText} from '../codes.js';
import {describe, progressOf} from '../job-words.js';
import {factsOf} from '../looks.js';
import * as making from '../making.js';
import {canMix, inHandFor, mixInHand, mixInto, takeInHand} from '../mixing.js';
import {percent} from '../numbers.js';
import {altOf, pixels, recipeText, titleOf, whyNoEnd, whyNotVaried} from '../pictures.js';
import {action, iconButton, toggle} from './buttons.js';
import {carried, receives} from './carry.js';
import {fact} from './fact.js';
import {icons} from './icons.js';
import {latest} from './latest.js';
import {closeness, searching} from './search.js';

/** The chosen picture, large, with what it is and what can be done with it. */
export function stage(app) {
  const item = making.selectedItem(app);
  const job = making.shownJob(app);
  if (!item) return job?.task === 'project' ? searching(app, job) : waiting(job);
  return html`
    <section id="stage" aria-label="Picture">
      <img
        class="large ${pixels(item)}"
        alt=${altOf(item)}
        width="448"
        height="448"
        ${latest(item.source)}
        ${carried(item)}
        ${receives((given) => mixInto(app, item, given))}
      />
      <div class="about">
        <h1>${titleOf(item)}</h1>
        ${facts(app, item)} ${job?.outcome ? closeness(job, () => actions.restore(app, item)) : null} ${buttons(app, item)}
        ${similarity(app, item)}
      </div>
    </section>
  `;
}

const waiting = (job) => html`
  <section id="stage" aria-label="Picture">
    <span class="large coming"></span>
    <div class="about">
      ${
        job && job.state !== 'done' // if it is, its pictures are on their way, or deleted
          ? html`<h1>${progressOf(job)}</h1>
              <p class="dim">${describe(job)}</p>`
          : null
      }
    </div>
  </section>
`;

function facts(app, item) {
  const {seed, codes = {}, towards, amount, label, ...look} = item.sample;
  return html`
    <dl class="facts">
      ${fact('Seed', seedButton(app, seed))}
      ${towards === undefined
        ? null
        : fact('Towards', html`${seedButton(app, towards)} <small>${percent(amount)}</small>`)}
      ${Object.entries(codes).map(([name, value]) => fact(name, valueText(value)))}
      ${factsOf(look).map(([name, value]) => fact(name, value))}
      ${fact('Model', html`<a href=${app.href('models', [item.model])}>${item.model}</a>`)}
    </dl>
  `;
}

const seedButton = (app, seed) => html`
  <button
    class="quiet seed"
    title="Copy the seed"
    aria-label="Copy seed ${seed}"
    @click=${() => actions.copy(app, seed, 'Seed')}
  >
    ${seed} ${icons.copy}
  </button>
`;

function buttons(app, item) {
  const recipe = recipeText(app, item);
  return html`
    <div class="actions" role="group" aria-label="What to do with the picture">
      ${item.picture ? starButton(app, item) : keepButton(app, item)}
      ${action('Download', icons.download, () => actions.download(app, item), {id: 'download'})}
      ${iconButton('Download options', icons.options, () => app.open('download'))}
      ${endButtons(app, item)} ${mixButtons(app, item)} ${compareButton(app, item)}
      ${action('Recipe', icons.recipe, () => app.open('recipe', {recipe}), {id: 'recipe'})}
    </div>
  `;
}

export const starButton = (app, item) =>
  toggle('Star', icons.star, item.picture.starred, () => actions.star(app, item), {
    id: 'star',
    kind: 'star',
  });

const keepButton = (app, item) =>
  action('Keep', icons.keep, () => actions.star(app, item), {id: 'keep'});

function endButtons(app, item) {
  const reason = whyNoEnd(item);
  const start = () => actions.useAsStart(app, item);
  const target = () => actions.useAsTarget(app, item);
  return html`
    ${action('Use as start', icons.start, start, {id: 'use-start', reason})}
    ${action('Use as target', icons.target, target, {id: 'use-target', reason})}
  `;
}

/** What dragging one picture onto another does, in two presses. */
function mixButtons(app, item) {
  if (!canMix(app, item)) return null;
  const disabled = !inHandFor(app, item);
  return html`
    ${action('Take in hand', icons.hand, () => takeInHand(app, item), {id: 'take-in-hand'})}
    ${action('Mix in', icons.mix, () => mixInHand(app, item), {id: 'mix-in', disabled})}
  `;
}

function compareButton(app, item) {
  const items = making.itemsOf(app).filter(Boolean);
  const disabled = !items.some(({source}) => source !== item.source);
  const compare = () => actions.compareWith(app, item, items);
  return action('Compare', icons.compare, compare, {id: 'compare', disabled});
}

function similarity(app, item) {
  const similar = making.similarityOf(app);
  const reason = whyNotVaried(item);
  return html`
    <div class="similar">
      <label for="similarity">Similarity <output>${percent(similar)}</output></label>
      <input
        id="similarity"
        type="range"
        min="0"
        max="1"
        step="0.05"
        .value=${String(similar)}
        aria-valuetext=${percent(similar)}
        @input=${(event) => app.remember({similarity: event.target.valueAsNumber})}
      />
      <button
        id="variations"
        ?disabled=${reason !== undefined}
        aria-describedby=${reason ? 'no-variations' : nothing}
        @click=${() => making.vary(app, item)}
      >
        ${icons.vary} More like this
      </button>
      ${reason ? html`<p class="note" id="no-variations">${reason}</p>` : null}
    </div>
  `;
}

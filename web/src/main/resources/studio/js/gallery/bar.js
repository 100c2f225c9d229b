import {html} from '/lib/lit-html/lit-html.js';
import {compare} from '../actions.js';
import {counted} from '../job-words.js';
import {icons} from '../parts/icons.js';
import {keptItem} from '../pictures.js';
import {filterOf, galleryOf, refresh, setFilter} from './pages.js';
import * as selection from './selection.js';
import {sizeOf} from './sheet.js';

/** What stands above the gallery: search and filters, and what can be done with the selection. */

const QUIET_MILLISECONDS = 250;
let typing;

function typed(app, patch) {
  clearTimeout(typing);
  typing = setTimeout(() => setFilter(app, patch), QUIET_MILLISECONDS);
}

export function bar(app) {
  const filter = filterOf(app);
  const {total, fresh} = galleryOf(app);
  return html`
    <header id="gallery-bar">
      <h1 class="unseen">Gallery</h1>
      <span class="search">
        ${icons.search}
        <input id="gallery-search" type="search" aria-label="Search the pictures" placeholder="Search"
          .value=${filter.text ?? ''} @input=${(event) => typed(app, {text: event.target.value})} />
      </span>
      <button id="only-starred" class="quiet star" aria-pressed=${Boolean(filter.starred)}
        @click=${() => setFilter(app, {starred: filter.starred ? '' : 'true'})}>${icons.star} Starred</button>
      <button id="show-filters" class="quiet" aria-expanded=${isOpen(app)} aria-controls="filters"
        @click=${() => app.set({filtering: !isOpen(app)})}>${icons.filter} Filter</button>
      <button id="select" class="quiet only-touch" aria-pressed=${Boolean(app.state.selecting)}
        @click=${() => app.set({selecting: !app.state.selecting})}>${icons.check} Select</button>
      <span class="space"></span>
      ${fresh > 0
        ? html`<button id="show-new" class="chip" @click=${() => refresh(app)}>${counted(fresh, 'new picture')}</button>`
        : null}
      <small class="number" id="gallery-total">${counted(total, 'picture')}</small>
      <input id="tile-size" type="range" min="48" max="240" step="16" aria-label="Size of the thumbnails"
        .value=${String(sizeOf(app))}
        @input=${(event) => app.remember({tileSize: event.target.valueAsNumber})} />
      <button id="download-all" class="quiet" ?disabled=${total === 0} @click=${() => selection.downloadAll(app)}>
        ${icons.download} All</button>
    </header>
    ${isOpen(app) ? filters(app, filter) : null} ${selectionBar(app)}
  `;
}

/** Open while a filter is set, so that nobody wonders where the pictures are. */
const isOpen = (app) => {
  const {text, starred, ...others} = filterOf(app);
  return app.state.filtering ?? Object.keys(others).length > 0;
};

function filters(app, filter) {
  const models = app.state.models.map(({id}) => id);
  const set = (name) => (event) => setFilter(app, {[name]: event.target.value});
  return html`
    <div id="filters" role="group" aria-label="Filters">
      ${choice('model', 'Model', models, filter.model, set('model'))}
      ${choice('label', 'Label', labelsOf(app, filter.model), filter.label, set('label'))}
      ${entry('seed', 'Seed', 'text', filter.seed, (event) => typed(app, {seed: event.target.value.trim()}))}
      ${entry('from', 'From', 'date', filter.from, set('from'))} ${entry('to', 'To', 'date', filter.to, set('to'))}
      ${filter.job ? html`<button class="chip" aria-pressed="true" @click=${() => setFilter(app, {job: ''})}>Job ${filter.job} ${icons.close}</button>` : null}
      <button class="quiet" id="clear-filters" @click=${() => app.replace('gallery')}>Clear</button>
    </div>
  `;
}

function labelsOf(app, model) {
  const cards = app.state.models.filter(({id, card}) => card && (!model || id === model));
  return [...new Set(cards.flatMap(({card}) => card.inputs.label?.names ?? []))];
}

const choice = (id, title, values, chosen = '', choose) => html`
  <label>${title}
    <select id="filter-${id}" @change=${choose}>
      <option value="" .selected=${chosen === ''}>Any</option>
      ${values.map((value) => html`<option value=${value} .selected=${value === chosen}>${value}</option>`)}
    </select>
  </label>
`;

const entry = (id, title, type, value = '', enter) => html`
  <label>${title} <input id="filter-${id}" type=${type} .value=${value} @input=${enter} /></label>
`;

function selectionBar(app) {
  const {selected} = galleryOf(app);
  if (selected.size === 0) return null;
  const pictures = selected.size === 2 ? selection.chosen(app).map(keptItem) : [];
  return html`
    <div id="selection-bar" role="toolbar" aria-label="The selected pictures">
      <b class="number">${selected.size.toLocaleString('en')} selected</b>
      <button class="quiet" @click=${() => selection.star(app)}>${icons.star} Star</button>
      <button class="quiet" @click=${() => selection.download(app)}>${icons.download} Download</button>
      ${pictures.length === 2
        ? html`<button class="quiet" @click=${() => compare(app, ...pictures)}>${icons.compare} Compare</button>`
        : null}
      <button class="quiet" @click=${() => selection.remove(app)}>${icons.trash} Delete</button>
      <button class="quiet icon" aria-label="Clear the selection" @click=${() => selection.clear(app)}>${icons.close}</button>
    </div>
  `;
}

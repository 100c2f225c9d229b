import {html} from '/lib/lit-html/lit-html.js';
import {codesOf, isCategorical, parameterOf} from '../codes.js';
import {counted, whole} from '../numbers.js';
import {modelNamed} from '../models.js';
import {action, iconButton, toggle} from '../parts/buttons.js';
import {icons} from '../parts/icons.js';
import {filterOf, galleryOf, isCode, refresh, setFilter} from './pages.js';
import * as selection from './selection.js';
import {sizeOf} from './sheet.js';

/** What stands above the gallery: search and filters, and what can be done with the selection. */

const QUIET_MILLISECONDS = 250;
const typing = new Map(); // a timer for each field that somebody has just typed into

function typed(app, name, value) {
  clearTimeout(typing.get(name));
  typing.set(name, setTimeout(() => narrow(app, {[name]: value}), QUIET_MILLISECONDS));
}

function narrow(app, patch) {
  if (app.route.name === 'gallery') setFilter(app, patch);
}

/** Whoever goes elsewhere is not called back by what was typed last. */
export const forgetTyped = () => typing.forEach((timer) => clearTimeout(timer));

export const bar = (app) => html`
  <header id="gallery-bar">
    <h1 class="unseen">Gallery</h1>
    ${narrowing(app, filterOf(app))}
    <span class="space"></span>
    ${everything(app)}
  </header>
  ${isOpen(app) ? filters(app, filterOf(app)) : null} ${selectionBar(app)}
`;

const narrowing = (app, filter) => html`
  <span class="search">
    ${icons.search}
    <input
      id="gallery-search"
      type="search"
      aria-label="Search the pictures"
      placeholder="Search"
      .value=${filter.text ?? ''}
      @input=${(event) => typed(app, 'text', event.target.value)}
    />
  </span>
  ${toggle('Starred', icons.star, Boolean(filter.starred), () => toggleStarred(app), {
    id: 'only-starred',
    kind: 'star',
  })}
  ${toggle('Filter', icons.filter, isOpen(app), () => app.set({filtering: !isOpen(app)}), {
    id: 'show-filters',
  })}
  ${toggle('Select', icons.check, Boolean(app.state.selecting), () => toggleSelecting(app), {
    id: 'select',
    kind: 'only-touch',
  })}
`;

const toggleStarred = (app) => setFilter(app, {starred: filterOf(app).starred ? '' : 'true'});

const toggleSelecting = (app) => app.set({selecting: !app.state.selecting});

/** About all pictures of the filter: how many, how large they are shown, the download. */
function everything(app) {
  const {total, fresh, pending} = galleryOf(app);
  const known = total > 0 || !pending; // nothing is said of pictures that are on their way
  const download = {id: 'download-all', disabled: total === 0};
  return html`
    ${fresh > 0 ? newPictures(app, fresh) : null}
    <small class="number" id="gallery-total">${known ? counted(total, 'picture') : ''}</small>
    <input
      id="tile-size"
      type="range"
      min="48"
      max="240"
      step="16"
      aria-label="Size of the thumbnails"
      .value=${String(sizeOf(app))}
      @input=${(event) => app.remember({tileSize: event.target.valueAsNumber})}
    />
    ${action('All', icons.download, () => selection.downloadAll(app), download)}
  `;
}

const newPictures = (app, fresh) => html`
  <button id="show-new" class="chip" @click=${() => refresh(app)}>
    ${counted(fresh, 'new picture')}
  </button>
`;

/** Open while a filter is set, so that nobody wonders where the pictures are. */
const isOpen = (app) => {
  const {text, starred, ...others} = filterOf(app);
  return app.state.filtering ?? Object.keys(others).length > 0;
};

function filters(app, filter) {
  const models = app.state.models.map(({id}) => id);
  const labels = labelsOf(app, filter.model);
  const set = (name) => (event) => setFilter(app, {[name]: event.target.value});
  const typeSeed = (event) => typed(app, 'seed', event.target.value.trim());
  return html`
    <div id="filters" role="group" aria-label="Filters">
      ${choice('model', 'Model', models, filter.model, (event) => setModel(app, event))}
      ${labels.length > 0 || filter.label ? choice('label', 'Label', labels, filter.label, set('label')) : null}
      ${choicesOf(app, filter.model).map((code) => codeChoice(app, filter, code))}
      ${entry('seed', 'Seed', 'text', filter.seed, typeSeed)}
      ${entry('from', 'From', 'date', filter.from, set('from'))}
      ${entry('to', 'To', 'date', filter.to, set('to'))} ${filter.job ? jobChip(app, filter) : null}
      ${action('Clear', null, () => app.replace('gallery'), {id: 'clear-filters'})}
    </div>
  `;
}

/** Labels and codes belong to a model: another one has others. */
function setModel(app, {target}) {
  const own = Object.keys(filterOf(app)).filter((name) => name === 'label' || isCode(name));
  const cleared = Object.fromEntries(own.map((name) => [name, '']));
  setFilter(app, {...cleared, model: target.value});
}

const choicesOf = (app, model) => codesOf(modelNamed(app, model)).filter(isCategorical);

function codeChoice(app, filter, code) {
  const parameter = parameterOf(code);
  const set = (event) => setFilter(app, {[parameter]: event.target.value});
  return choice(parameter, code.name, code.choices, filter[parameter], set);
}

const jobChip = (app, {job}) => html`
  <button class="chip" aria-pressed="true" @click=${() => setFilter(app, {job: ''})}>
    Job ${job} ${icons.close}
  </button>
`;

function labelsOf(app, model) {
  const cards = app.state.models.filter(({id, card}) => card && (!model || id === model));
  return [...new Set(cards.flatMap(({card}) => card.inputs.label?.names ?? []))];
}

const choice = (id, title, values, chosen = '', choose) => html`
  <label>
    <span>${title}</span>
    <select id="filter-${id}" @change=${choose}>
      <option value="" .selected=${chosen === ''}>Any</option>
      ${values.map((value) => option(value, value === chosen))}
    </select>
  </label>
`;

const option = (value, chosen) => html`
  <option value=${value} .selected=${chosen}>${value}</option>
`;

const entry = (id, title, type, value = '', enter) => html`
  <label>
    <span>${title}</span>
    <input id="filter-${id}" type=${type} .value=${value} @input=${enter} />
  </label>
`;

function selectionBar(app) {
  const {selected} = galleryOf(app);
  if (selected.size === 0) return null;
  const comparison = {disabled: selected.size < 2};
  return html`
    <div id="selection-bar" role="toolbar" aria-label="The selected pictures">
      <b class="number">${whole(selected.size)} selected</b>
      ${action('Star', icons.star, () => selection.star(app))}
      ${action('Download', icons.download, () => selection.download(app))}
      ${action('Compare', icons.compare, () => selection.compareTwo(app), comparison)}
      ${action('Delete', icons.trash, () => selection.remove(app))}
      ${iconButton('Clear the selection', icons.close, () => selection.clear(app))}
    </div>
  `;
}

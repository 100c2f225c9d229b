import {html} from '/lib/lit-html/lit-html.js';
import {bar, forgetTyped} from '../gallery/bar.js';
import * as pages from '../gallery/pages.js';
import * as selection from '../gallery/selection.js';
import {layoutOf, moveCursor, sheet} from '../gallery/sheet.js';

const move = (key, name, steps) => ({key, name, run: (app) => moveCursor(app, steps(app))});
const columns = (app) => layoutOf(app).columns;

/** Without a selection, Escape is what it is everywhere. */
function deselect(app) {
  if (pages.galleryOf(app).selected.size > 0) selection.clear(app);
  else app.escape();
}

/** New pictures appear by themselves while somebody looks at the newest ones. */
function isAtTop(app) {
  const {selected} = pages.galleryOf(app);
  return selected.size === 0 && app.dialog === undefined && (app.state.sheet?.top ?? 0) < 8;
}

const QUIET_MILLISECONDS = 500;
let arriving;

function showNew(app) {
  clearTimeout(arriving);
  arriving = setTimeout(() => isAtTop(app) && pages.refresh(app), QUIET_MILLISECONDS);
}

/** All pictures that were kept; the filter is in the address: `#/gallery?model=fashion-cgan`. */
export default {
  keys: [
    move('ArrowRight', 'Next picture', () => 1),
    move('ArrowLeft', 'Previous picture', () => -1),
    move('ArrowDown', 'Picture below', columns),
    move('ArrowUp', 'Picture above', (app) => -columns(app)),
    move('Home', 'First picture', () => -Infinity),
    {key: 'Enter', name: 'Open', run: (app) => selection.current(app) && app.open('viewer')},
    {
      key: ' ',
      name: 'Select, or not',
      run: (app) => selection.current(app) && selection.toggle(app),
    },
    {key: 'Shift+ArrowRight', name: 'Select the next too', run: (app) => moveCursor(app, 1, true)},
    {
      key: 'Shift+ArrowLeft',
      name: 'Select the previous too',
      run: (app) => moveCursor(app, -1, true),
    },
    {key: 'Ctrl+a', name: 'Select all', run: selection.selectAll},
    {key: 'Escape', name: 'Select none', run: deselect},
    {key: 's', name: 'Star', run: selection.star},
    {key: 'd', name: 'Download', run: selection.download},
    {key: 'c', name: 'Compare two', run: selection.compareTwo},
    {key: 'Delete', name: 'Delete', run: selection.remove},
    {key: '/', name: 'Search', run: () => document.getElementById('gallery-search').focus()},
  ],

  enter: pages.open,
  leave: forgetTyped,

  happened(app, name, data) {
    if (name === 'reset') pages.refresh(app);
    if (name === 'connected') pages.retry(app);
    if (name === 'picture' && pages.galleryOf(app).fresh > 0 && isAtTop(app)) showNew(app);
  },

  render: (app) => html`${bar(app)} ${body(app)}`,
};

function body(app) {
  if (isMissing(app)) return missing(app);
  return isEmpty(app) ? empty(app) : sheet(app);
}

const isMissing = (app) => {
  const {pictures, pending, failed} = pages.galleryOf(app);
  return pictures.length === 0 && !pending && failed > 0;
};

const missing = (app) => html`
  <div class="empty">
    <p>The pictures did not come.</p>
    <button @click=${() => pages.retry(app)}>Try again</button>
  </div>
`;

const isEmpty = (app) => {
  const {total, pending, key} = pages.galleryOf(app);
  return total === 0 && !pending && key !== null;
};

const empty = (app) => html`
  <div class="empty">
    ${
      Object.keys(pages.filterOf(app)).length > 0
        ? html`<p>No picture is like that.</p>
            <button @click=${() => app.replace('gallery')}>Show all</button>`
        : html`<p>Pictures that you make are kept here.</p>
            <a class="button primary" href=${app.href('make')}>Make some</a>`
    }
  </div>
`;

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {ref} from '/lib/lit-html/directives/ref.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {mixInto} from '../mixing.js';
import {carried, receives} from '../parts/carry.js';
import {icons} from '../parts/icons.js';
import {vars} from '../parts/vars.js';
import {altOf, keptItem, pixels} from '../pictures.js';
import {galleryOf, reach, scrolled, setGallery} from './pages.js';
import * as selection from './selection.js';

/**
 * The sheet of thumbnails. Only the rows in sight, and a few around, are there; the rest is
 * height. It is a list box: the focus stays on the sheet and the cursor moves in it.
 */
const GAP = 4;
const MARGIN_ROWS = 3;
const USUAL = 96;

export const sizeOf = (app) => app.settings.tileSize ?? USUAL;

/** What fits where, in pixels. */
export function layoutOf(app) {
  const {width = 0, height = 0, top = 0} = app.state.sheet ?? {};
  const columns = Math.max(2, Math.floor((width + GAP) / (sizeOf(app) + GAP)));
  const row = (width - GAP * (columns - 1)) / columns + GAP;
  const first = Math.max(0, Math.floor(top / row) - MARGIN_ROWS);
  const last = Math.ceil((top + height) / row) + MARGIN_ROWS;
  return {columns, row, from: first * columns, to: last * columns, offset: first * row};
}

export function sheet(app) {
  const gallery = galleryOf(app);
  const layout = layoutOf(app);
  const to = Math.min(layout.to, gallery.total);
  const rows = Math.ceil(gallery.total / layout.columns);
  const isMissing = gallery.next !== null && gallery.pictures.length < to;
  if (isMissing && gallery.failed === 0) queueMicrotask(() => reach(app, to));
  const indices = Array.from(
    {length: Math.max(0, to - layout.from)},
    (_, index) => layout.from + index,
  );
  const isThere =
    indices.includes(gallery.cursor) && gallery.pictures[gallery.cursor] !== undefined;
  const places = {
    '--height': `${Math.max(0, rows * layout.row - GAP)}px`,
    '--offset': `${layout.offset}px`,
    '--columns': layout.columns,
  };
  return html`
    <div
      id="sheet"
      role="listbox"
      aria-label="Pictures"
      aria-multiselectable="true"
      aria-busy=${gallery.pending}
      tabindex="0"
      aria-activedescendant=${isThere ? idOf(gallery.cursor) : nothing}
      @scroll=${(event) => {
        measure(app, event.target);
        scrolled(app);
      }}
      ${ref((element) => observe(app, element))}
    >
      <div role="none" class="extent" ${vars(places)}>
        <div role="none" class="window">
          ${repeat(
            indices,
            (index) => gallery.pictures[index]?.id ?? `coming-${index}`,
            (index) => place(app, gallery, index),
          )}
        </div>
      </div>
    </div>
  `;
}

const idOf = (index) => `place-${index}`;

function place(app, gallery, index) {
  const picture = gallery.pictures[index];
  if (!picture) return html`<span class="tile coming" role="none"></span>`;
  const item = keptItem(picture);
  return html`
    <div
      class="tile ${index === gallery.cursor ? 'cursor' : ''}"
      role="option"
      id=${idOf(index)}
      aria-selected=${gallery.selected.has(picture.id)}
      aria-label=${nameOf(item)}
      title=${altOf(item)}
      aria-setsize=${gallery.total}
      aria-posinset=${index + 1}
      @click=${(event) => pressed(app, event, index)}
      @dblclick=${() => app.open('viewer')}
      ${carried(item)}
      ${receives((given) => mixInto(app, item, given))}
    >
      <img class=${pixels(item)} src=${item.thumbnail} alt="" decoding="async" draggable="false" />
      ${picture.starred ? html`<span class="starred">${icons.star}</span>` : null}
    </div>
  `;
}

const nameOf = (item) => (item.picture.starred ? `${altOf(item)}, starred` : altOf(item));

/** A tap opens, as on every phone, unless pictures are being selected; a click selects. */
function pressed(app, event, index) {
  const {selected} = galleryOf(app);
  if (event.shiftKey) selection.extend(app, index);
  else if (event.ctrlKey || event.metaKey || app.state.selecting) selection.toggle(app, index);
  else if (event.pointerType !== 'touch') selection.selectOnly(app, index);
  else if (selected.size > 0) selection.toggle(app, index);
  else {
    setGallery(app, {cursor: index, anchor: index});
    app.open('viewer');
  }
}

const observers = new WeakMap();

function observe(app, element) {
  if (!element || observers.has(element)) return;
  const observer = new ResizeObserver(() => measure(app, element));
  observer.observe(element);
  observers.set(element, observer);
}

function measure(app, element) {
  const style = getComputedStyle(element);
  const width =
    element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  app.set({sheet: {width, height: element.clientHeight, top: element.scrollTop}});
}

/** Moves the cursor by so many pictures and keeps it in sight. */
export function moveCursor(app, by, extending = false) {
  const {cursor, total, pictures} = galleryOf(app);
  const index = Math.max(0, Math.min(cursor + by, Math.min(total, pictures.length) - 1));
  if (extending) selection.extend(app, index);
  else setGallery(app, {cursor: index, anchor: index});
  reach(app, index + 1);
  keepInSight(app, index);
}

function keepInSight(app, index) {
  const element = document.getElementById('sheet');
  if (!element) return;
  const {columns, row} = layoutOf(app);
  const top = Math.floor(index / columns) * row;
  const lowest = top + row - element.clientHeight + GAP * 4;
  if (element.scrollTop > top) element.scrollTop = top;
  else if (element.scrollTop < lowest) element.scrollTop = lowest;
}

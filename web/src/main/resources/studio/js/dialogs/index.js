import {html} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {ref} from '/lib/lit-html/directives/ref.js';
import {iconButton} from '../parts/buttons.js';
import {icons} from '../parts/icons.js';
import compare from './compare.js';
import confirm from './confirm.js';
import download from './download.js';
import keys from './keys.js';
import recipe from './recipe.js';
import token from './token.js';
import viewer from './viewer.js';

/**
 * The dialogs, one file and one line each:
 *
 *   export default {
 *     name: 'confirm',
 *     title: (properties) => 'Delete 3 pictures?',
 *     size: 'small',                 // or 'large', which fills the window
 *     keys: [...],                   // optional, as in keys.js; the page's own keys rest meanwhile
 *     render: (app, properties) => html`...`,
 *   };
 *
 * They lie on each other; the browser keeps the focus inside and hands it back, and Escape closes.
 */
const all = [compare, confirm, download, keys, recipe, token, viewer];

const named = (name) => all.find((dialog) => dialog.name === name);

let lastId = 0; // tells two openings of one dialog apart

export function openDialog(app, name, properties = {}) {
  if (app.state.dialogs.some((open) => open.name === name)) return;
  lastId += 1;
  app.set({dialogs: [...app.state.dialogs, {id: lastId, name, properties}]});
}

export const topDialog = (state) => named(state.dialogs.at(-1)?.name);

/** Through the element: it hands the focus back and then tells us. */
export function closeDialog(app) {
  document.getElementById(`dialog-${app.state.dialogs.at(-1)?.name}`)?.close();
}

/** Closes all that belong to a page that is being left; the token is asked for on any. */
export function closeDialogs(app) {
  const names = app.state.dialogs.map(({name}) => name).filter((name) => name !== 'token');
  for (const name of names.toReversed()) document.getElementById(`dialog-${name}`)?.close();
}

const closed = (app, id) => app.set({dialogs: app.state.dialogs.filter((open) => open.id !== id)});

/** A moment later: when lit hands the element out it is not on the page yet. */
function show(element) {
  queueMicrotask(() => element?.isConnected && !element.open && element.showModal());
}

export const renderDialogs = (app) =>
  repeat(
    app.state.dialogs,
    ({id}) => id,
    (open) => oneDialog(app, open),
  );

function oneDialog(app, {id, name, properties}) {
  const dialog = named(name);
  const title = dialog.title(properties);
  return html`
    <dialog
      id="dialog-${name}"
      class=${dialog.size}
      aria-label=${title}
      ${ref(show)}
      @close=${() => closed(app, id)}
      @click=${(event) => event.target === event.currentTarget && event.target.close()}
    >
      <div class="body">
        <header>
          <h2>${title}</h2>
          ${iconButton('Close', icons.close, () => closeDialog(app))}
        </header>
        ${dialog.render(app, properties)}
      </div>
    </dialog>
  `;
}

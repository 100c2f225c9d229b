import {views} from './views/index.js';

/**
 * Every key of the page stands in one table: this one, and the `keys` of each view. The table is
 * what dispatches them and what the `?` dialog lists.
 *
 * @typedef {{key: string, name: string, run: (app: object) => void, fields?: boolean}} Key
 *   `key` as in KeyboardEvent.key, with "Ctrl+" or "Shift+" in front where they matter;
 *   `fields`: works while somebody types as well
 */

/** @type {Key[]} */
const everywhere = [
  {key: '?', name: 'Show the keys', run: (app) => app.open('keys')},
  {key: 'Escape', name: 'Close what is open, or cancel the job', run: (app) => app.escape()},
  {key: 'q', name: 'Show or hide the queue', run: (app) => app.toggleQueue()},
  {key: 'o', name: 'Restore from a picture file', run: (app) => app.chooseFile()},
];

const toViews = views.map(({key, name, title}) => ({
  key,
  name: `Go to ${title}`,
  run: (app) => app.go(name),
}));

/** The sections of the table, the view on the screen first. */
export function sections(view) {
  const others = views.filter((other) => other !== view && other.keys);
  return [
    ...[view, ...others].map(({title, keys = []}) => ({title, keys})),
    {title: 'Everywhere', keys: [...everywhere, ...toViews]},
  ].filter(({keys}) => keys.length > 0);
}

/** Runs what the key stands for, unless the focused element wants it for itself. */
export function dispatch(app, event) {
  const name = nameOf(event);
  const entry = table(app).find(({key}) => key === name);
  if (!entry || event.defaultPrevented || isTaken(event, entry)) return;
  event.preventDefault();
  entry.run(app);
}

/** A dialog hides the page, and with it the page's keys. Escape closes it without our help. */
function table(app) {
  const {dialog} = app;
  return dialog ? (dialog.keys ?? []) : [...(app.view.keys ?? []), ...everywhere, ...toViews];
}

function nameOf(event) {
  const modifiers = [];
  if (event.ctrlKey || event.metaKey) modifiers.push('Ctrl+');
  if (event.altKey) modifiers.push('Alt+');
  if (event.shiftKey && event.key.length > 1) modifiers.push('Shift+'); // "?" is shifted already
  return modifiers.join('') + event.key;
}

const TYPED = 'textarea, select, input:not([type=checkbox], [type=radio], [type=range])';
const PRESSED = 'button, a, summary';

/**
 * Whether the focused element wants the key for itself. Enter on a choice is free: it generates.
 */
function isTaken({key, target}, entry) {
  const is = (selector) => target.closest(selector) !== null;
  if (entry.fields) return false;
  if (is(TYPED)) return true;
  if (key === 'Enter') return is(PRESSED);
  if (key === ' ') return is(`${PRESSED}, input`);
  return /^(Arrow|Home|End|Page)/.test(key) && is('input');
}

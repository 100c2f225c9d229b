/**
 * The views of the studio, in the order of the navigation. A new one is a file here and an entry
 * below; everything else (address, navigation, key, `?` dialog) follows. The entry:
 *
 *   {
 *     name: 'walk',          // its address: #/walk, #/walk/first-argument?query=...
 *     title: 'Walk',         // in the navigation and the window's title
 *     icon: icons.walk,      // a template of parts/icons.js
 *     key: 'w',              // the key that leads there
 *     tasks: ['walk'],       // optional: jobs that #/walk/JOB shows; the others are shown by Make
 *     load: () => import('./walk.js'),      // the file, fetched when it is wanted
 *   }
 *
 * and the file:
 *
 *   export default {
 *     keys: [{key: 'p', name: 'Play', run: (app) => ...}],  // optional: keys.js says how
 *     render: (app) => html`...`,           // what stands in <main>
 *     enter: (app) => {},    // optional: it comes on the screen, or its address has changed
 *     leave: (app) => {},    // optional: another view comes
 *     happened: (app, name, data) => {},    // optional: an event of the server, or 'connected'
 *     pasted: (app, event) => {},    // optional: something comes from the clipboard
 *   };
 *
 * What a view works with, in `app` (app.js):
 *   app.state, app.set(patch)         the page's state, drawn anew after each change; keep yours
 *                                     under your name: app.set({walk: {...app.state.walk, frames}})
 *   app.settings, app.remember(patch) the part that every device shares, kept by the server
 *   app.route {name, args, query}, app.go('walk', args, query), app.replace(...), app.href(...)
 *   app.attempt(async () => ...)      runs it; a failure becomes a sentence on the screen, or is
 *                                     told to a second function
 *   app.toast(sentence), app.announce(sentence)    seen, or heard by a screen reader only
 *   app.open('confirm', {...}), app.close()        dialogs/index.js
 * The models are app.state.models, the jobs app.state.jobs: models.js and jobs.js say what to do
 * with them. Controls for a model's inputs: controls/index.js. Styles: a file of your own in css/,
 * linked in index.html, on the tokens of css/base.css.
 */
import {icons} from '../parts/icons.js';

export const views = [
  {
    name: 'make',
    title: 'Make',
    icon: icons.make,
    key: 'm',
    tasks: ['pictures', 'variations'],
    load: () => import('./make.js'),
  },
  {
    name: 'gallery',
    title: 'Gallery',
    icon: icons.gallery,
    key: 'g',
    load: () => import('./gallery.js'),
  },
  {
    name: 'walk',
    title: 'Walk',
    icon: icons.walk,
    key: 'w',
    tasks: ['walk'],
    load: () => import('./walk.js'),
  },
  {
    name: 'sweep',
    title: 'Sweep',
    icon: icons.sweep,
    key: 'e',
    tasks: ['sweep'],
    load: () => import('./sweep.js'),
  },
  {
    name: 'mix',
    title: 'Mix',
    icon: icons.mix,
    key: 'x',
    tasks: ['mix'],
    load: () => import('./mix.js'),
  },
  {
    name: 'training',
    title: 'Training',
    icon: icons.training,
    key: 't',
    load: () => import('./training.js'),
  },
  {
    name: 'models',
    title: 'Models',
    icon: icons.models,
    key: 'l',
    load: () => import('./models.js'),
  },
];

/** Fetches what a view consists of; at once if it is there already. */
export async function complete(view) {
  if (view.render) return;
  try {
    Object.assign(view, (await view.load()).default);
  } catch (failure) {
    view.missed = true;
    throw failure instanceof TypeError ? new Error(`“${view.title}” did not come.`) : failure;
  }
}

export const viewNamed = (name) => views.find((view) => view.name === name) ?? views[0];

export const viewOfTask = (task) => views.find((view) => view.tasks?.includes(task)) ?? views[0];

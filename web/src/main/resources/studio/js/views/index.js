/**
 * The views of the studio, in the order of the navigation. A new one is a file here and a line in
 * each of the two places below; everything else (address, navigation, key, `?` dialog) follows:
 *
 *   export default {
 *     name: 'walk',          // its address: #/walk, #/walk/first-argument?query=...
 *     title: 'Walk',         // in the navigation and the window's title
 *     icon: icons.walk,      // a template of parts/icons.js
 *     key: 'w',              // optional: the key that leads there
 *     keys: [{key: 'p', name: 'Play', run: (app) => ...}],  // optional: keys.js says how
 *     tasks: ['walk'],       // optional: jobs that #/walk/JOB shows; the others are shown by Make
 *     render: (app) => html`...`,           // what stands in <main>
 *     enter: (app) => {},    // optional: it comes on the screen, or its address has changed
 *     leave: (app) => {},    // optional: another view comes
 *     happened: (app, name, data) => {},    // optional: an event of the server
 *   };
 *
 * What a view works with, in `app` (app.js):
 *   app.state, app.set(patch)         the page's state, drawn anew after each change; keep yours
 *                                     under your name: app.set({walk: {...app.state.walk, frames}})
 *   app.settings, app.remember(patch) the part that every device shares, kept by the server
 *   app.route {name, args, query}, app.go('walk', args, query), app.replace(...), app.href(...)
 *   app.attempt(async () => ...)      runs it; a failure becomes a sentence on the screen
 *   app.toast(sentence), app.announce(sentence)    seen, or heard by a screen reader only
 *   app.open('confirm', {...}), app.close()        dialogs/index.js
 * The models are app.state.models, the jobs app.state.jobs: models.js and jobs.js say what to do
 * with them. Controls for a model's inputs: controls/index.js. Styles: a file of your own in css/,
 * linked in index.html, on the tokens of css/base.css.
 */
import gallery from './gallery.js';
import make from './make.js';
import models from './models.js';
import sweep from './sweep.js';
import training from './training.js';
import walk from './walk.js';

export const views = [make, gallery, walk, sweep, training, models];

export const viewNamed = (name) => views.find((view) => view.name === name) ?? views[0];

export const viewOfTask = (task) => views.find((view) => view.tasks?.includes(task)) ?? views[0];

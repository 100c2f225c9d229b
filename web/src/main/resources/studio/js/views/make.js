import {html} from '/lib/lit-html/lit-html.js';
import * as actions from '../actions.js';
import {loadJob} from '../jobs.js';
import * as making from '../making.js';
import {mixInHand, takeInHand, withStyles} from '../mixing.js';
import {chosenModel, makesPictures} from '../models.js';
import {pasted} from '../parts/own-picture.js';
import {results} from '../parts/results.js';
import {setup} from '../parts/setup.js';
import {stage} from '../parts/stage.js';
import {loadResults} from '../results.js';

const withSelected = (action) => (app) => {
  const item = making.selectedItem(app);
  if (item) action(app, item);
};

const compareSelected = (app, item) =>
  actions.compareWith(app, item, making.itemsOf(app).filter(Boolean));

/** Makes pictures: `#/make` previews what is set up, `#/make/12` shows what job 12 makes. */
export default {
  keys: [
    {key: 'Enter', name: 'Generate', run: making.generate},
    {key: 'Ctrl+Enter', name: 'Generate, while typing too', fields: true, run: making.generate},
    {key: 'ArrowRight', name: 'Next picture', run: (app) => making.step(app, 1)},
    {key: 'ArrowLeft', name: 'Previous picture', run: (app) => making.step(app, -1)},
    {key: 's', name: 'Star, or keep', run: withSelected(actions.star)},
    {key: 'd', name: 'Download', run: withSelected(actions.download)},
    {key: 'v', name: 'More like this', run: withSelected(making.vary)},
    {key: 'c', name: 'Compare', run: withSelected(compareSelected)},
    {key: 'h', name: 'Take in hand, to be mixed', run: withSelected(withStyles(takeInHand))},
    {key: 'b', name: 'Mix in the picture in hand', run: withSelected(withStyles(mixInHand))},
    {key: 'p', name: 'Back to the preview', run: (app) => app.go('make')},
  ],

  enter(app) {
    const [id] = app.route.args;
    if (id) app.attempt(() => load(app, id));
  },

  happened(app, name, picture) {
    const job = making.shownJob(app);
    if (name === 'picture' && job?.task === 'project' && picture.job === job.id)
      making.takeOver(app, picture);
  },

  pasted: (app, event) =>
    pasted(app, chosenModel(app), event, (job) => making.showSearch(app, job)),

  render(app) {
    if (app.state.loaded && !app.state.models.some(makesPictures)) return noModel(app);
    return html`${setup(app)}
      <div id="centre">${stage(app)} ${results(app)}</div>`;
  },
};

/** A short search may have ended before its job is on the screen. */
async function load(app, id) {
  await Promise.all([loadJob(app, id), loadResults(app, id)]);
  const [found] = app.state.results[id] ?? [];
  if (found && app.state.search === id) making.takeOver(app, found);
}

const noModel = (app) => html`
  <div class="empty">
    <h1>No model that makes pictures is ready</h1>
    <p>
      ${
        app.state.models.length === 0
          ? 'There are no bundles in the server’s folder of models.'
          : html`<a href=${app.href('models')}>See the models</a>`
      }
    </p>
  </div>
`;

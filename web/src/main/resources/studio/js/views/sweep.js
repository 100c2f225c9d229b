import {html, nothing} from '/lib/lit-html/lit-html.js';
import {counted} from '../numbers.js';
import {jobNamed, loadJob, submitAndShow} from '../jobs.js';
import {chosenModel} from '../models.js';
import {modelSelect} from '../parts/model-select.js';
import {loadAllResults} from '../results.js';
import {axes} from '../sweep/axes.js';
import {sweepGrid} from '../sweep/grid.js';
import {sweepOf} from '../sweep/state.js';
import {MOST_PICTURES} from '../sweep/values.js';

export default {
  keys: [{key: 'Enter', name: 'Make the grid', run: (app) => make(app)}],

  enter: (app) => app.attempt(() => load(app)),

  render(app) {
    const model = chosenModel(app);
    if (!model) return html`<h1>Sweep</h1><p class="note">There is no model to sweep over yet.</p>`;
    const job = shownJob(app);
    return html`
      <h1 class="unseen">Sweep</h1>
      <div class="sweep">
        <div class="sweep-settings">${modelSelect(app, model)} ${axes(app, model)} ${start(app, model)}</div>
        <div class="sweep-stage">${job ? sweepGrid(app, job) : nobodySwept}</div>
      </div>
    `;
  },
};

const nobodySwept = html`
  <div class="empty">
    <h2>One grid, two things that vary</h2>
    <p>Choose what changes along the columns and the rows: labels, codes, seeds, how far from one seed to another, or what styles can do: psi, noise, directions.</p>
  </div>
`;

/** The one of the address, or else the newest. */
const shownJob = (app) =>
  jobNamed(app, app.route.args[0]) ?? app.state.jobs.find(({task, axes: edges}) => task === 'sweep' && edges);

async function load(app) {
  const [id] = app.route.args;
  if (id) await loadJob(app, id);
  const job = shownJob(app);
  if (job) await loadAllResults(app, job.id);
}

function start(app, model) {
  const {count, error} = sweepOf(app, model);
  return html`
    <div class="start">
      ${count > MOST_PICTURES ? html`<p class="error" role="status">${error}</p>` : nothing}
      <button type="button" class="primary" id="make-sweep" ?disabled=${error !== null}
        @click=${() => make(app)}>Make ${error ? 'the grid' : counted(count, 'picture')}</button>
    </div>
  `;
}

async function make(app) {
  const model = chosenModel(app);
  const {request} = model ? sweepOf(app, model) : {};
  if (!request) return;
  await submitAndShow(app, request, (job) => {
    app.go('sweep', [job.id]);
    document.querySelector('#main').scrollTo(0, 0); // on a phone the grid stands above
  });
}

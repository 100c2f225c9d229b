import {html} from '/lib/lit-html/lit-html.js';
import {copy} from '../actions.js';
import {icons} from '../parts/icons.js';
import {curves} from '../training/curves.js';
import {refresh} from '../training/data.js';
import {notes, settings} from '../training/facts.js';
import {grids, playOrPause, stop} from '../training/grids.js';
import {runList} from '../training/list.js';
import {change, shownOf, stateOf} from '../training/state.js';

const COMMAND = './ganvas train r3gan-annealed --data ring';

export default {
  keys: [
    {key: 'p', name: 'Play or pause the sample grids', run: (app) => playOrPause(app, shownOf(app))},
    {key: 'y', name: 'Linear or logarithmic', run: (app) => change(app, {log: !stateOf(app).log})},
    {key: '0', name: 'Show the whole run', run: (app) => change(app, {zoom: null})},
  ],

  enter: (app) => refresh(app),
  leave: (app) => stop(app),

  happened(app, name) {
    if (name === 'runs' || name === 'reset') refresh(app);
  },

  render(app) {
    const {runs} = stateOf(app);
    if (runs === null) return html`<h1>Training</h1>`;
    return runs.length === 0 ? nobodyTrains(app) : trainings(app, shownOf(app));
  },
};

const trainings = (app, shown) => html`
  <h1 class="unseen">Training</h1>
  <div class="training">
    ${runList(app)}
    <div class="run">
      <h2>${shown.length > 1 ? `${shown.length} runs compared` : shown[0].id}</h2>
      <section aria-label="Diagnosis">${notes(shown)}</section>
      <div class="run-body ${shown.length > 1 ? 'several' : ''}">
        <section aria-label="Samples">
          <h3>Samples</h3>
          ${grids(app, shown)}
        </section>
        <section aria-label="Curves">${curves(app, shown)}</section>
      </div>
      ${settings(shown)}
    </div>
  </div>
`;

const nobodyTrains = (app) => html`
  <div class="empty">
    <h1>No trainings yet</h1>
    <p>Start one beside the studio; its curves and samples appear here as it goes.</p>
    <p class="command">
      <code>${COMMAND}</code>
      <button class="icon" aria-label="Copy the command" title="Copy"
        @click=${() => copy(app, COMMAND, 'Command')}>${icons.copy}</button>
    </p>
    <p class="note">Points on a ring, in a few minutes. For pictures: <code>./ganvas train wgan-gp --data fashion-mnist</code></p>
  </div>
`;

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {duration} from '../job-words.js';
import {toggled} from '../lists.js';
import {counted, whole} from '../numbers.js';
import {short} from './figures.js';
import {shownOf, stateOf} from './state.js';

/** The runs to choose from: one to look at, several to compare. */
export const runList = (app) => html`
  <nav id="runs" aria-label="Runs">
    <p class="note">Tick several to compare them.</p>
    <ul>
      ${stateOf(app).runs.map((run) => item(app, run))}
    </ul>
  </nav>
`;

function item(app, run) {
  const shown = shownOf(app);
  const isShown = shown.includes(run);
  return html`
    <li class=${isShown ? 'shown' : ''}>
      <label class="compare-run">
        <input type="checkbox" aria-label="Compare ${run.id}" .checked=${isShown}
          @change=${() => toggle(app, shown, run)} />
      </label>
      <a href=${app.href('training', [], {runs: run.id})} aria-current=${isShown ? 'true' : 'false'}>
        <span class="run-name">${run.id}</span>
        <span class="run-state ${run.state}">${run.state}</span>
        <progress max=${Math.max(run.totalImages ?? run.images, 1)} .value=${run.images}
          aria-label="Progress of ${run.id}"></progress>
        <small>${progressOf(run)}</small>
        ${run.notes.length > 0
          ? html`<small class="warning">${counted(run.notes.length, 'note')}</small>`
          : nothing}
      </a>
    </li>
  `;
}

function progressOf({state, images, totalImages, speed}) {
  const seen = totalImages ? `${short(images)} of ${short(totalImages)} images` : `${short(images)} images`;
  if (state !== 'running' || !speed) return seen;
  const left = totalImages ? `, ${duration((totalImages - images) / speed)} left` : '';
  return `${seen}, ${whole(speed)} a second${left}`;
}

function toggle(app, shown, run) {
  const runs = toggled(shown, run).map(({id}) => id).join(',');
  app.go('training', [], runs ? {runs} : {});
}

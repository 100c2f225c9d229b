import {html} from '/lib/lit-html/lit-html.js';
import {loadJob, submit} from '../jobs.js';
import {chosenModel, liveUrl} from '../models.js';
import {icons} from '../parts/icons.js';
import {lookControls} from '../parts/look-controls.js';
import {modelSelect} from '../parts/model-select.js';
import {sentenceOf} from '../pictures.js';
import {keyframeList} from '../walk/keyframes.js';
import {options} from '../walk/options.js';
import {goTo, pause, playOrPause} from '../walk/player.js';
import {savedWalks} from '../walk/saved.js';
import '../walk/screen.js';
import {jobOf, samplesOf, settingsOf, stateOf} from '../walk/state.js';

export default {
  keys: [
    {key: ' ', name: 'Play or pause', run: playOrPause},
    {key: 'ArrowLeft', name: 'One frame back', run: (app) => stepBy(app, -1)},
    {key: 'ArrowRight', name: 'One frame on', run: (app) => stepBy(app, 1)},
    {key: 'Enter', name: 'Make the walk', run: (app) => make(app)},
  ],

  enter: (app) => app.route.args[0] && app.attempt(() => loadJob(app, app.route.args[0])),
  leave: (app) => pause(app),

  render(app) {
    const model = chosenModel(app);
    if (!model) return html`<h1>Walk</h1><p class="note">There is no model to walk in yet.</p>`;
    return html`
      <h1 class="unseen">Walk</h1>
      <div class="walk">
        <div class="walk-settings">
          ${modelSelect(app, model)} ${keyframeList(app, model)} ${options(app, model)}
          ${lookControls(app, model)}
        </div>
        <div class="walk-stage">${stage(app, model)} ${savedWalks(app)}</div>
      </div>
    `;
  },
};

const isWalk = (app) => settingsOf(app).keyframes.length >= 2;

function stage(app, model) {
  const samples = samplesOf(app);
  const position = Math.min(stateOf(app).position, samples.length - 1);
  const {playing} = stateOf(app);
  const where = samples[position] ? sentenceOf(samples[position]) : 'No frame yet';
  return html`
    <section aria-label="Player">
      <walk-screen role="img" aria-label="${model.title ?? model.id}, ${where}"
        .urls=${samples.map((sample) => liveUrl(model.id, sample))} .position=${position}></walk-screen>
      <div class="scrubber">
        <button type="button" class="icon" id="play-walk" aria-label=${playing ? 'Pause' : 'Play'}
          title="${playing ? 'Pause' : 'Play'} (Space)" ?disabled=${!isWalk(app)}
          @click=${() => playOrPause(app)}>${playing ? icons.pause : icons.play}</button>
        <input type="range" id="frame" min="0" max=${Math.max(0, samples.length - 1)} step="1"
          .value=${String(position)} aria-label="Frame" aria-valuetext="Frame ${position + 1}: ${where}"
          @input=${(event) => goTo(app, event.target.valueAsNumber)} />
        <output>${position + 1} / ${samples.length}</output>
      </div>
      <p class="row">
        <span class="note where">${where}</span>
        <button type="button" class="primary" id="make-walk" ?disabled=${!isWalk(app)}
          @click=${() => make(app)}>Make the walk</button>
      </p>
    </section>
  `;
}

function stepBy(app, step) {
  const {frames} = settingsOf(app);
  goTo(app, (stateOf(app).position + step + frames) % frames);
}

async function make(app) {
  const model = chosenModel(app);
  if (!model || !isWalk(app)) return;
  pause(app);
  const job = await submit(app, jobOf(app, model));
  if (job) app.announce(`The walk of ${job.total} pictures is queued`);
}

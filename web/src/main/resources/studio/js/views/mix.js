import {html} from '/lib/lit-html/lit-html.js';
import {counted} from '../numbers.js';
import {jobNamed, loadJob, submitAndShow} from '../jobs.js';
import {styleOf} from '../looks.js';
import {layersOf} from '../mixing.js';
import {matrix} from '../mix/matrix.js';
import {loadPictures, pictureCame, pictures} from '../mix/pictures.js';
import {adopt, chooseLayers, jobOf, leaveJob, mixModel, mixable, sourcesOf} from '../mix/state.js';
import {layerChips} from '../parts/layer-chips.js';
import {lookControls} from '../parts/look-controls.js';
import {modelSelect} from '../parts/model-select.js';
import {ownPicture, pasted} from '../parts/own-picture.js';
import {loadAllResults} from '../results.js';

/** Mixes pictures: `#/mix` draws the matrix that is set up, `#/mix/12` shows what job 12 makes of it. */
export default {
  keys: [{key: 'Enter', name: 'Make the matrix', run: (app) => make(app)}],

  enter: (app) => app.attempt(() => enter(app)),

  happened(app, name, picture) {
    if (name === 'picture' && picture.model === mixModel(app)?.id) pictureCame(app, picture);
  },

  pasted: (app, event) => pasted(app, mixModel(app), event),

  render(app) {
    const model = mixModel(app);
    if (!model) return app.state.loaded ? noStyles : null;
    return html`
      <h1 class="unseen">Mix</h1>
      <div class="sweep mix">
        <div class="sweep-settings">
          ${modelSelect(app, model, mixable(app), () => chosen(app))} ${layers(app, model)}
          ${ownPicture(app, model)} ${pictures(app, model)} ${lookControls(app, model, [], () => leaveJob(app))} ${start(app, model)}
        </div>
        <div class="sweep-stage">${matrix(app, model, shownJob(app))}</div>
      </div>
    `;
  },
};

const noStyles = html`
  <div class="empty">
    <h1>No model here has styles</h1>
    <p>Pictures of a StyleGAN can be mixed: <code>./ganvas train stylegan2</code> makes one.</p>
  </div>
`;

const shownJob = (app) => jobNamed(app, app.route.args[0]);

async function enter(app) {
  const [id] = app.route.args;
  if (id) {
    await loadJob(app, id);
    adopt(app, shownJob(app));
    await loadAllResults(app, id);
  }
  const model = mixModel(app);
  if (model) await loadPictures(app, model);
}

function chosen(app) {
  leaveJob(app);
  app.attempt(() => loadPictures(app, mixModel(app)));
}

const layers = (app, model) => html`
  <fieldset class="control" id="mix-layers">
    <legend>Layers <small>taken from the columns</small></legend>
    ${layerChips(styleOf(model), layersOf(app, model), (names) => chooseLayers(app, model, names))}
  </fieldset>
`;

function start(app, model) {
  const {rows, columns} = sourcesOf(app, model);
  return html`
    <div class="start">
      <button type="button" class="primary" id="make-mix" @click=${() => make(app)}>
        Make ${counted(rows.length * columns.length, 'picture')}
      </button>
    </div>
  `;
}

async function make(app) {
  const model = mixModel(app);
  if (!model) return;
  await submitAndShow(app, jobOf(app, model), (job) => {
    app.announce(`The matrix of ${job.total} pictures is queued`);
    app.go('mix', [job.id]);
    document.querySelector('#main').scrollTo(0, 0); // on a phone the matrix stands above
  });
}

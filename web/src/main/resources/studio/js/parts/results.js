import {html} from '/lib/lit-html/lit-html.js';
import {path} from '../api.js';
import {isUnfinished} from '../jobs.js';
import {describe} from '../job-words.js';
import * as making from '../making.js';
import {mixInto} from '../mixing.js';
import {SHOWN} from '../results.js';
import {icons} from './icons.js';
import {progress} from './progress.js';
import {tiles} from './tiles.js';
import {vars} from './vars.js';

/** The small pictures under the large one: a preview, or what a job makes, one by one. */
export function results(app) {
  const job = making.shownJob(app);
  const items = making.itemsOf(app);
  return html`
    <section id="results" aria-label="Results" aria-busy=${Boolean(job && isUnfinished(job))}>
      <header>${job ? jobHeader(app, job) : previewHeader()}</header>
      ${job && isUnfinished(job) ? progress(job) : null}
      <div
        class="tiles ${job?.axes?.y ? 'table' : ''}"
        role="radiogroup"
        aria-label="Pictures"
        ${vars({'--columns': job?.columns ?? 1})}
      >
        ${tiles(
          'result',
          items,
          making.selectedIndex(app),
          (index) => making.select(app, index),
          (item, given) => mixInto(app, item, given),
        )}
      </div>
      ${job && job.total > SHOWN ? rest(app, job) : null}
    </section>
  `;
}

const rest = (app, job) => html`
  <p class="note">
    These are the first ${SHOWN}.
    <a href=${app.href('gallery', [], {job: job.id})}>All of them are in the gallery.</a>
  </p>
`;

const previewHeader = () =>
  html`<h2>Preview</h2>
    <small>Drawn as you go; Generate keeps them</small>`;

const jobHeader = (app, job) => html`
  <h2>${describe(job)}</h2>
  <small class="number">${job.done} of ${job.total}</small>
  <span class="space"></span>
  <a class="button quiet" href=${path`/api/jobs/${job.id}/grid.png`} download
    >${icons.download} As one picture</a
  >
  <button class="quiet" id="back-to-preview" @click=${() => app.go('make')}>Preview</button>
`;

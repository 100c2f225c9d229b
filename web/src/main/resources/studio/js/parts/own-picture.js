import {html, nothing} from '/lib/lit-html/lit-html.js';
import {path} from '../api.js';
import {progressOf} from '../job-words.js';
import {cancel} from '../jobs.js';
import {KINDS, canProject, project, refusalOf, searchesOf} from '../projecting.js';
import {iconButton} from './buttons.js';
import {chooseFile} from './choose-file.js';
import {receivesFile} from './drop.js';
import {icons} from './icons.js';
import {latest} from './latest.js';
import {progress} from './progress.js';

/**
 * Takes a picture of somebody's own, for models that it can be projected to.
 *
 * @param {(job: object) => void} show is told of the job that looks for its styles
 */
export function ownPicture(app, model, show) {
  if (!canProject(model)) return nothing;
  const take = (file) => project(app, model, file, show);
  const refusal = refusalOf(app, model);
  return html`
    <fieldset class="control" id="own-picture" ${receivesFile(take)}>
      <legend>Picture of yours</legend>
      <button type="button" aria-describedby="own-picture-note" @click=${() => chooseFile(KINDS, take)}>
        ${icons.upload} Use a picture of mine
      </button>
      <p class="note" id="own-picture-note">
        Chosen, dropped here or pasted. ${model.id} finds what comes closest, to be mixed and edited.
      </p>
      <p class="refusal" role="alert">${refusal ?? nothing}</p>
      ${searches(app, model)}
    </fieldset>
  `;
}

/** What is being looked for, but for what the view itself shows. */
const searches = (app, model) =>
  searchesOf(app, model)
    .filter(({id}) => id !== app.route.args[0])
    .map((job) => search(app, job));

const search = (app, job) => html`
  <div class="looking-for">
    ${wanted(job)} ${found(job)}
    <span>
      ${progress(job)}
      <small class="number">${progressOf(job)}</small>
    </span>
    ${iconButton(`Give up job ${job.id}`, icons.close, () => cancel(app, job.id))}
  </div>
`;

/** The picture that somebody sent, as far as the model could show it. */
export const wanted = (job) => html`
  <img class="wanted pixels" src=${path`/api/jobs/${job.id}/wanted.png`} alt="Your picture" />
`;

/** What the search has come to. */
export const found = (job, classes = '') =>
  job.search
    ? html`<img
        class="pixels ${classes}"
        alt="Found so far"
        ${latest(`${path`/api/jobs/${job.id}/found.png`}?step=${job.search.done}`)}
      />`
    : html`<span class="coming ${classes}"></span>`;

/** A picture that is pasted while a view shows the control is taken by it. */
export function pasted(app, model, event, show) {
  const file = [...(event.clipboardData?.files ?? [])].find(({type}) => type.startsWith('image/'));
  if (!file || !canProject(model)) return;
  event.preventDefault();
  project(app, model, file, show);
}

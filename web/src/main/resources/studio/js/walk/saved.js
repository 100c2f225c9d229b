import {html, nothing} from '/lib/lit-html/lit-html.js';
import {path, url} from '../api.js';
import {cancel, isUnfinished, jobNamed} from '../jobs.js';
import {icons} from '../parts/icons.js';
import {settingsOf} from './state.js';

const SHOWN = 5;
const FILES = [
  {file: 'walk.gif', title: 'GIF'},
  {file: 'walk.mp4', title: 'MP4'},
  {file: 'walk.webm', title: 'WebM'},
  {file: 'frames.zip', title: 'Frames'},
];

/** The walks that were made, to be saved; those that are being made, with how far they are. */
export function savedWalks(app) {
  const asked = jobNamed(app, app.route.args[0]);
  const others = app.state.jobs.filter((job) => job.task === 'walk' && job !== asked);
  const walks = [asked, ...others].filter(Boolean).slice(0, SHOWN);
  if (walks.length === 0) return nothing;
  return html`
    <section id="walks" aria-label="Walks made">
      <h2>Walks made</h2>
      <ul>${walks.map((job) => html`<li>${oneWalk(app, job)}</li>`)}</ul>
    </section>
  `;
}

function oneWalk(app, job) {
  const seeds = (job.request?.keyframes ?? []).map((one) => one.seed ?? one).join(' → ');
  return html`
    <div class="walk-name">
      <b>${job.model}</b> <span class="seeds">${seeds}</span>
      <small>${job.done} of ${job.total} pictures${job.state === 'failed' ? `: ${job.error}` : ''}</small>
    </div>
    ${isUnfinished(job) ? making(app, job) : files(app, job)}
  `;
}

const making = (app, job) => html`
  <progress max=${job.total} .value=${job.done} aria-label="Progress of walk ${job.id}"></progress>
  <button type="button" class="quiet" @click=${() => cancel(app, job.id)}>Cancel</button>
`;

const files = (app, job) =>
  job.done === 0
    ? nothing
    : html`
        <div class="row">
          ${FILES.map(
            ({file, title}) => html`
              <a class="button" download="walk-${job.id}.${file.split('.')[1]}"
                href=${url(`${path`/api/jobs/${job.id}/`}${file}`, {fps: settingsOf(app).fps})}
                aria-label="Save walk ${job.id} as ${title}">${icons.download} ${title}</a>
            `,
          )}
        </div>
      `;

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {path} from '../api.js';
import {cancel, isUnfinished} from '../jobs.js';
import {icons} from './icons.js';
import {progress} from './progress.js';

/** Over a grid: what it is, and of the job that makes it, if one does, how far it is and its file. */
export const gridHead = (app, title, detail, job) => html`
  <header>
    <h2>${title} <small>${detail}</small></h2>
    ${job ? making(app, job) : nothing}
  </header>
`;

const making = (app, job) => html`
  ${isUnfinished(job)
    ? html`${progress(job)}
        <button type="button" class="quiet" @click=${() => cancel(app, job.id)}>Cancel</button>`
    : nothing}
  ${job.state === 'failed' ? html`<span class="error">${job.error}</span>` : nothing}
  ${job.done > 0
    ? html`<a class="button" download="${job.task}-${job.id}.png" href=${path`/api/jobs/${job.id}/grid.png`}>
        ${icons.download} As one picture</a>`
    : nothing}
`;

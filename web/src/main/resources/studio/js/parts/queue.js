import {html} from '/lib/lit-html/lit-html.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {again, cancel, isUnfinished, move} from '../jobs.js';
import {describe, progressOf} from '../job-words.js';
import {viewOfTask} from '../views/index.js';
import {iconButton} from './buttons.js';
import {icons} from './icons.js';
import {progress} from './progress.js';

/** What is being made, what waits, and what was made: beside every view. */
export function queue(app) {
  const jobs = app.state.jobs;
  const unfinished = jobs.filter(isUnfinished);
  const finished = jobs.slice(unfinished.length);
  return html`
    <aside id="queue" aria-label="Queue">
      <header>
        <h2>Queue</h2>
        ${iconButton('Hide the queue', icons.close, app.toggleQueue)}
      </header>
      ${unfinished.length === 0 ? html`<p class="note">Nothing is waiting.</p>` : null}
      ${list('Unfinished jobs', unfinished, (job) => waiting(app, job))}
      ${finished.length > 0 ? html`<h3>Made</h3>` : null}
      ${list('Finished jobs', finished, (job) => made(app, job))}
    </aside>
  `;
}

const list = (name, jobs, row) => html`
  <ol aria-label=${name}>
    ${repeat(jobs, (job) => job.id, row)}
  </ol>
`;

const title = (app, job) => html`
  <a
    href=${app.href(viewOfTask(job.task).name, [job.id])}
    aria-current=${app.route.args[0] === job.id}
  >
    <b>${describe(job)}</b>
    <small>${job.model}</small>
  </a>
`;

const waiting = (app, job) => html`
  <li class=${job.state}>
    ${title(app, job)}
    ${progress(job)}
    <div class="row">
      <small class="number">${progressOf(job)}</small>
      ${job.state === 'queued' ? movers(app, job) : null}
      ${iconButton(`Cancel job ${job.id}`, icons.close, () => cancel(app, job.id))}
    </div>
  </li>
`;

/** Past the next one that waits too: places are counted among all that are not finished. */
function movers(app, job) {
  const unfinished = app.state.jobs.filter(isUnfinished);
  const queued = unfinished.filter(({state}) => state === 'queued');
  const place = queued.indexOf(job);
  const past = (other) => () => move(app, job.id, unfinished.indexOf(other));
  const [before, after] = [queued[place - 1], queued[place + 1]];
  return html`
    ${iconButton(`Move job ${job.id} up`, icons.up, past(before), {disabled: !before})}
    ${iconButton(`Move job ${job.id} down`, icons.down, past(after), {disabled: !after})}
  `;
}

const made = (app, job) => html`
  <li class=${job.state}>
    ${title(app, job)}
    <div class="row">
      <small class="number" title=${job.error ?? ''}>${progressOf(job)}, ${timeOf(job)}</small>
      ${iconButton(`Run job ${job.id} again`, icons.again, () => again(app, job.id))}
    </div>
  </li>
`;

const clock = new Intl.DateTimeFormat([], {hour: '2-digit', minute: '2-digit'});

const timeOf = (job) => clock.format(new Date(job.finished ?? job.created));

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {describe, progressOf} from '../job-words.js';
import {cancel, isUnfinished} from '../jobs.js';
import {action} from './buttons.js';
import {icons} from './icons.js';
import {found, wanted} from './own-picture.js';

/** On the stage of Make: a search as it goes, and what came of it. */

export const searching = (app, job) => html`
  <section id="stage" aria-label="Picture">
    ${found(job, 'large')}
    <div class="about">
      <h1>${describe(job)}</h1>
      <p class="dim number">${progressOf(job)}</p>
      ${sent(job)}
      ${job.error ? html`<p class="refusal">${job.error}</p>` : nothing}
      <div class="actions">
        ${isUnfinished(job) ? action('Cancel', icons.close, () => cancel(app, job.id)) : nothing}
      </div>
    </div>
  </section>
`;

const sent = (job) => html`
  <figure class="sent">
    ${wanted(job)}
    <figcaption>What you sent, as the model’s size allows</figcaption>
  </figure>
`;

/**
 * How close the picture comes to the one that was sent.
 *
 * @param {() => void} restore sets the controls to it again
 */
export const closeness = (job, restore) => html`
  <div class="closeness">
    ${sent(job)}
    <dl class="facts">
      ${fact('PSNR', 'psnr', job.outcome, (psnr) => (psnr === undefined ? 'the same' : `${psnr.toFixed(1)} dB`))}
      ${job.outcome.after.distance === undefined ? nothing : fact('Distance', 'distance', job.outcome, (distance) => distance.toFixed(2))}
    </dl>
    <div class="actions">${action('Restore', icons.restore, restore)}</div>
  </div>
`;

const fact = (title, name, {before, after}, words) => html`
  <div>
    <dt>${title}</dt>
    <dd>${words(after[name])} <small>from ${words(before[name])}</small></dd>
  </div>
`;

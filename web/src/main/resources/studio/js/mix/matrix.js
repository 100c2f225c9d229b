import {html, nothing} from '/lib/lit-html/lit-html.js';
import {restore} from '../actions.js';
import {path} from '../api.js';
import {cancel, isUnfinished} from '../jobs.js';
import {counted} from '../numbers.js';
import {layersText} from '../looks.js';
import {layersOf} from '../mixing.js';
import {carried} from '../parts/carry.js';
import {icons} from '../parts/icons.js';
import {inTurn} from '../parts/latest.js';
import {vars} from '../parts/vars.js';
import {altOf, keptItem, liveItem, pixels} from '../pictures.js';
import {more, source} from './edges.js';
import {samplesOf, sourcesOf} from './state.js';

/** So many cells are drawn on the spot; of a larger matrix they come with the job. */
const DRAWN = 144;

/** The sources along two edges and what becomes of each two of them: drawn on the spot, or a job's. */
export function matrix(app, model, job) {
  const {rows, columns} = sourcesOf(app, model);
  return html`
    <section id="matrix" aria-label="Mixing matrix">
      ${head(app, model, job)}
      <div class="scroll" tabindex="0" role="group" aria-label="Matrix">
        <table>
          <thead>
            <tr>
              <td class="corner">
                <small>${layersText(layersOf(app, model))} of these →</small>
                <small>the rest ↓</small>
              </td>
              ${columns.map((_, index) => html`<th scope="col">${source(app, model, 'columns', index)}</th>`)}
              <td>${more(app, model, 'columns')}</td>
            </tr>
          </thead>
          <tbody>
            ${rows.map((row, index) => matrixRow(app, model, job, row, index))}
            <tr><td>${more(app, model, 'rows')}</td></tr>
          </tbody>
        </table>
      </div>
    </section>
  `;
}

function matrixRow(app, model, job, row, index) {
  const items = job ? madeOf(app, model, job, index) : drawnOf(app, model, row);
  return html`
    <tr>
      <th scope="row">${source(app, model, 'rows', index)}</th>
      ${items.map((item) => html`<td>${item ? cell(app, item) : missing}</td>`)}
    </tr>
  `;
}

function drawnOf(app, model, row) {
  const {rows, columns} = sourcesOf(app, model);
  const samples = samplesOf(app, model, row);
  const isLarge = rows.length * columns.length > DRAWN;
  return samples.map((sample) => (isLarge ? null : liveItem(model, sample)));
}

function madeOf(app, model, job, row) {
  const {columns} = sourcesOf(app, model);
  const made = app.state.results[job.id] ?? [];
  return columns.map((_, column) => {
    const picture = made.find(({index}) => index === row * columns.length + column);
    return picture ? keptItem(picture) : null;
  });
}

const missing = html`<span class="missing" role="img" aria-label="Not made yet"></span>`;

const cell = (app, item) => html`
  <button type="button" class="cell" title="Open in Make" ${carried(item)}
    @click=${() => restore(app, item)} ${vars({'--width': `${item.width}px`})}>
    <img class=${pixels(item)} alt=${altOf(item)} draggable="false" ${inTurn(item.source)} />
  </button>
`;

function head(app, model, job) {
  const {rows, columns} = sourcesOf(app, model);
  const total = counted(rows.length * columns.length, 'picture');
  return html`
    <header>
      <h2>${rows.length} × ${columns.length}
        <small>${job ? `${job.done} of ${total}` : `${total}, drawn as you go; Make keeps them`}</small></h2>
      ${job && isUnfinished(job)
        ? html`
            <progress max=${job.total} .value=${job.done} aria-label="Progress of the matrix"></progress>
            <button type="button" class="quiet" @click=${() => cancel(app, job.id)}>Cancel</button>
          `
        : nothing}
      ${job?.state === 'failed' ? html`<span class="error">${job.error}</span>` : nothing}
      ${job?.done > 0
        ? html`<a class="button" download="mix-${job.id}.png" href=${path`/api/jobs/${job.id}/grid.png`}>
            ${icons.download} As one picture</a>`
        : nothing}
    </header>
  `;
}

import {html} from '/lib/lit-html/lit-html.js';
import {guard} from '/lib/lit-html/directives/guard.js';
import {restore} from '../actions.js';
import {isUnfinished} from '../jobs.js';
import {counted} from '../numbers.js';
import {layersText} from '../looks.js';
import {layersOf} from '../mixing.js';
import {carried} from '../parts/carry.js';
import {gridHead} from '../parts/grid-head.js';
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
  const made = job && madeOf(app, model, job);
  return html`
    <section id="matrix" class="job-grid" aria-label="Mixing matrix">
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
            ${rows.map((row, index) => matrixRow(app, model, made, row, index))}
            <tr><td>${more(app, model, 'rows')}</td></tr>
          </tbody>
        </table>
      </div>
    </section>
  `;
}

function matrixRow(app, model, made, row, index) {
  const cells = made ? madeCells(app, made, index) : drawnCells(app, model, row);
  return html`
    <tr>
      <th scope="row">${source(app, model, 'rows', index)}</th>
      ${cells.map((one) => html`<td>${one}</td>`)}
    </tr>
  `;
}

function drawnCells(app, model, row) {
  const {rows, columns} = sourcesOf(app, model);
  if (rows.length * columns.length > DRAWN) return columns.map(() => missing('Not made yet'));
  return samplesOf(app, model, row).map((sample) => cell(app, liveItem(model, sample)));
}

/** The pictures of a job by their places, and what is said where none is. */
function madeOf(app, model, job) {
  const pictures = app.state.results[job.id] ?? [];
  return {
    columns: sourcesOf(app, model).columns.length,
    byIndex: new Map(pictures.map((picture) => [picture.index, picture])),
    none: isUnfinished(job) ? 'Not made yet' : 'No picture',
  };
}

/** Of thousands of cells few change at once. */
const madeCells = (app, {columns, byIndex, none}, row) =>
  Array.from({length: columns}, (_, column) => byIndex.get(row * columns + column)).map((picture) =>
    guard([picture, none], () => (picture ? cell(app, keptItem(picture)) : missing(none))),
  );

const missing = (name) => html`<span class="missing" role="img" aria-label=${name}></span>`;

const cell = (app, item) => html`
  <button type="button" class="cell" title="Open in Make" ${carried(item)}
    @click=${() => restore(app, item)} ${vars({'--width': `${item.width}px`})}>
    ${item.picture ? keptImage(item) : drawnImage(item)}
  </button>
`;

const keptImage = (item) => html`
  <img class=${pixels(item)} alt=${altOf(item)} draggable="false" loading="lazy" src=${item.source} />
`;

const drawnImage = (item) => html`
  <img class=${pixels(item)} alt=${altOf(item)} draggable="false" ${inTurn(item.source)} />
`;

function head(app, model, job) {
  const {rows, columns} = sourcesOf(app, model);
  const total = counted(rows.length * columns.length, 'picture');
  const detail = job ? `${job.done} of ${total}` : `${total}, drawn as you go; Make keeps them`;
  return gridHead(app, `${rows.length} × ${columns.length}`, detail, job);
}

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {restore} from '../actions.js';
import {isUnfinished} from '../jobs.js';
import {gridHead} from '../parts/grid-head.js';
import {vars} from '../parts/vars.js';
import {altOf, keptItem} from '../pictures.js';
import {titleOf} from './parameters.js';

/** The pictures of a sweep between their values, as they come; each leads to Make. */
export function sweepGrid(app, job) {
  const {x, y = []} = job.axes ?? {x: []};
  const pictures = new Map((app.state.results[job.id] ?? []).map((picture) => [picture.index, picture]));
  const rows = y.length > 0 ? y : [null];
  return html`
    <section id="sweep-grid" class="job-grid" aria-label="Sweep ${job.id}">
      ${head(app, job)}
      <div class="scroll" tabindex="0" role="group" aria-label="Grid">
        <table>
          <thead>
            <tr>
              ${y.length > 0 ? html`<td></td>` : nothing}
              ${x.map((value) => html`<th scope="col">${value}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row, line) => html`
                <tr>
                  ${row === null ? nothing : html`<th scope="row">${row}</th>`}
                  ${x.map((column, index) => html`
                    <td>${cell(app, job, pictures.get(line * x.length + index), [column, row])}</td>
                  `)}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    </section>
  `;
}

function head(app, job) {
  const {model, request, done, total} = job;
  const across = request?.x ? titleOf(request.x.parameter) : '';
  const down = request?.y ? ` × ${titleOf(request.y.parameter)}` : '';
  return gridHead(app, across + down, `${model}, ${done} of ${total} pictures`, job);
}

function cell(app, job, picture, values) {
  const name = values.filter((value) => value !== null).join(', ');
  const none = isUnfinished(job) ? 'not made yet' : 'no picture';
  if (!picture) return html`<span class="missing" role="img" aria-label="${name}: ${none}"></span>`;
  const item = keptItem(picture);
  return html`
    <button type="button" class="cell" title="Open in Make" @click=${() => restore(app, item)}
      ${vars({'--width': `${picture.width}px`})}>
      <img class="pixels" loading="lazy" src=${picture.url} alt="${altOf(item)}" />
    </button>
  `;
}

import {html} from '/lib/lit-html/lit-html.js';
import {whole} from '../numbers.js';
import {notesOf} from './state.js';

/** What was said about runs, and what they were begun with. */

/** The numbers are those of the marks on the charts. */
export function notes(runs) {
  const all = notesOf(runs);
  if (all.length === 0) return html`<p class="note">No symptoms were noted.</p>`;
  return html`
    <ol class="notes">
      ${all.map(
        ({images, sentence, run}) => html`
          <li>
            ${sentence}
            <small>After ${whole(images)} images${runs.length > 1 ? ` of ${run}` : ''}.</small>
          </li>
        `,
      )}
    </ol>
  `;
}

export const settings = (runs) => html`
  <details id="run-settings">
    <summary>Settings</summary>
    <div class="scroll" tabindex="0" role="group" aria-label="Settings">
      <table>
        <thead>
          <tr><th scope="col">Setting</th>${runs.map(({id}) => html`<th scope="col">${id}</th>`)}</tr>
        </thead>
        <tbody>${rows(runs)}</tbody>
      </table>
    </div>
  </details>
`;

function rows(runs) {
  const columns = runs.map((run) => new Map(flat(run)));
  const names = new Set(columns.flatMap((column) => [...column.keys()]));
  return [...names].map((name) => {
    const values = columns.map((column) => column.get(name) ?? '–');
    const differ = values.some((value) => value !== values[0]);
    return html`
      <tr class=${differ ? 'differs' : ''}>
        <th scope="row">${name}</th>${values.map((value) => html`<td>${value}</td>`)}
      </tr>
    `;
  });
}

function flat({seed, data, started, settings: all}) {
  const begun = new Date(started).toLocaleString();
  return [['data', data], ['seed', seed], ['started', begun], ...leaves('', all)];
}

/** Settings by their dotted paths, as `--set` takes them; an item of a list by its type. */
function leaves(prefix, value) {
  if (value === null || typeof value !== 'object') return [[prefix, String(value)]];
  return Object.entries(value).flatMap(([key, part]) => {
    const name = Array.isArray(value) ? (part?.type ?? key) : key;
    return leaves(prefix ? `${prefix}.${name}` : name, part);
  });
}

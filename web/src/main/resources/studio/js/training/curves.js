import {html, nothing} from '/lib/lit-html/lit-html.js';
import {guard} from '/lib/lit-html/directives/guard.js';
import {repeat} from '/lib/lit-html/directives/repeat.js';
import {toggled} from '../lists.js';
import {percent, whole} from '../numbers.js';
import {segments} from '../parts/segments.js';
import './chart.js';
import {figure, grouped, last, nameOf, smoothed} from './figures.js';
import {change, notesOf, stateOf} from './state.js';

/**
 * The curves of one run, a chart for each kind of figure; or those of several, a chart for each figure
 * with a line for each run.
 *
 * @typedef {{key: string, title: string, run: string, metric: string, colour: number}} Entry
 */

const SCALES = [
  {value: 'linear', title: 'Linear'},
  {value: 'log', title: 'Log', hint: 'Logarithmic, also below zero'},
];
const COLOURS = 8;
const NEWEST_PART = 0.25;

export function curves(app, runs) {
  const state = stateOf(app);
  const charts = chartsOf(state, runs);
  if (charts.length === 0) return html`<p class="note">Nothing has been measured yet.</p>`;
  return html`
    ${toolbar(app, runs)} ${runs.length > 1 ? legend(app, state, runEntries(runs)) : nothing}
    <div class="charts">
      ${repeat(charts, ({title}) => title, (chart) => oneChart(app, runs, chart))}
    </div>
  `;
}

const toolbar = (app, runs) => {
  const {log, smoothing, zoom} = stateOf(app);
  return html`
    <div class="chart-tools">
      ${segments('Scale', SCALES, log ? 'log' : 'linear', (scale) => change(app, {log: scale === 'log'}))}
      <label class="slider">Smoothing
        <input type="range" id="smoothing" min="0" max="0.95" step="0.05" .value=${String(smoothing)}
          @input=${(event) => change(app, {smoothing: event.target.valueAsNumber})} />
        <output>${percent(smoothing)}</output>
      </label>
      <button type="button" @click=${() => change(app, {zoom: newest(app, runs)})}>Newest quarter</button>
      <button type="button" ?disabled=${zoom === null} @click=${() => change(app, {zoom: null})}>
        Whole run
      </button>
    </div>
  `;
};

function newest(app, runs) {
  const seen = runs.map(({id}) => stateOf(app).readings[id]?.images.at(-1) ?? 0);
  const max = Math.max(...seen, 1);
  return {min: max * (1 - NEWEST_PART), max};
}

function chartsOf({readings}, runs) {
  const names = runs.flatMap(({id}) => Object.keys(readings[id]?.series ?? {}));
  const groups = grouped([...new Set(names)].sort());
  if (runs.length === 1) {
    return groups.map(({title, metrics}) => ({title, legend: true, entries: metricEntries(runs[0], metrics)}));
  }
  return groups.flatMap(({title, metrics}) =>
    metrics.map((metric) => ({
      title: metrics.length > 1 ? `${title}: ${nameOf(metric)}` : title,
      legend: false,
      entries: runEntries(runs).map((entry) => ({...entry, metric})),
    })),
  );
}

const metricEntries = (run, metrics) =>
  metrics.map((metric, colour) => ({
    key: metric,
    title: nameOf(metric),
    run: run.id,
    metric,
    colour: colour % COLOURS,
  }));

const runEntries = (runs) =>
  runs.map(({id}, colour) => ({key: id, title: id, run: id, colour: colour % COLOURS}));

function oneChart(app, runs, {title, entries, legend: hasLegend}) {
  const state = stateOf(app);
  const known = runs.map(({id}) => state.readings[id]);
  const drawn = [...known, state.log, state.smoothing, state.zoom, state.hidden, state.runs];
  return html`
    <section class="chart">
      <h3>${title}</h3>
      ${hasLegend && entries.length > 1 ? legend(app, state, entries) : nothing}
      <line-chart role="img" aria-label=${spoken(state, title, entries)}
        .chart=${guard(drawn, () => chartOf(state, runs, entries))}
        @zoomed=${(event) => change(app, {zoom: event.detail})}></line-chart>
    </section>
  `;
}

function chartOf({readings, log, smoothing, zoom, hidden}, runs, entries) {
  const visible = entries.filter(({key}) => !hidden.includes(key));
  const lines = visible.flatMap(({run, metric, colour}) => {
    const {images, series} = readings[run] ?? {images: [], series: {}};
    const values = series[metric] ?? images.map(() => null);
    const clear = {colour, images, values: smoothed(values, smoothing)};
    return smoothing > 0 ? [{colour, images, values, faint: true}, clear] : [clear];
  });
  return {lines, log, zoom, marks: notesOf(runs).map(({images}) => images)};
}

const legend = (app, state, entries) => html`
  <div class="legend" role="group" aria-label="Lines">
    ${entries.map(
      ({key, title, run, metric, colour}) => html`
        <button type="button" class="series-${colour}" aria-pressed=${!state.hidden.includes(key)}
          title="Show or hide" @click=${() => change(app, {hidden: toggled(state.hidden, key)})}>
          <i class="swatch"></i>${title}
          ${metric ? html`<b>${figure(last(state.readings[run]?.series[metric]))}</b>` : nothing}
        </button>
      `,
    )}
  </div>
`;

/** The chart for who cannot see it: where each line has come to. */
function spoken({readings}, title, entries) {
  const ends = entries.map(
    ({title: line, run, metric}) => `${line} ${figure(last(readings[run]?.series[metric]))}`,
  );
  const images = Math.max(...entries.map(({run}) => readings[run]?.images.at(-1) ?? 0));
  return `${title} after ${whole(images)} images: ${ends.join(', ')}`;
}

import uPlot from '/lib/uplot/dist/uPlot.esm.js';
import {figure, short} from './figures.js';

/**
 * A chart of lines over images seen: `<line-chart .chart=${CHART}>`, which tells of a zoom by an event
 * `zoomed` whose detail is `{min, max}`, or null for all.
 *
 * @typedef {{colour: number, values: (number|null)[], images: number[], faint?: boolean}} Line
 * @typedef {{lines: Line[], log: boolean, zoom: {min: number, max: number}|null, marks: number[]}} Chart
 *   colour: a number that css/training.css gives a colour; marks: images at which to draw a mark
 */

const HEIGHT = 210;
const dark = matchMedia('(prefers-color-scheme: dark)');

class LineChart extends HTMLElement {
  #plot = null;
  #chart = null;
  #shape = '';
  #resized = new ResizeObserver(() => this.#resize());
  #recolour = () => this.#rebuild();

  set chart(chart) {
    if (chart === this.#chart) return;
    this.#chart = chart;
    if (this.isConnected) this.#draw();
  }

  connectedCallback() {
    dark.addEventListener('change', this.#recolour);
    this.#resized.observe(this);
    if (this.#chart) this.#draw();
  }

  disconnectedCallback() {
    dark.removeEventListener('change', this.#recolour);
    this.#resized.disconnect();
    this.#plot?.destroy();
    this.#plot = null;
  }

  /** A chart of the same lines only gets its numbers anew, so that it does not flicker. */
  #draw() {
    const {lines, log} = this.#chart;
    const shape = JSON.stringify([log, lines.map(({colour, faint}) => [colour, faint])]);
    if (!this.#plot || shape !== this.#shape) {
      this.#shape = shape;
      this.#rebuild();
      return;
    }
    this.#plot.batch(() => {
      this.#plot.setData(table(lines), false);
      this.#scale();
    });
  }

  #rebuild() {
    this.#plot?.destroy();
    this.#plot = new uPlot(this.#options(), table(this.#chart.lines), this);
    this.#scale();
  }

  #scale() {
    const xs = this.#plot.data[0];
    const all = {min: xs[0] ?? 0, max: xs.at(-1) ?? 1};
    this.#plot.setScale('x', this.#chart.zoom ?? all);
  }

  #resize() {
    const width = this.clientWidth;
    if (this.#plot && width > 0 && width !== this.#plot.width) {
      this.#plot.setSize({width, height: HEIGHT});
    }
  }

  #options() {
    const colour = (name) => getComputedStyle(this).getPropertyValue(name).trim();
    const axis = {
      stroke: colour('--chart-text'),
      grid: {stroke: colour('--chart-grid'), width: 1},
      ticks: {show: false},
      font: `11px ${getComputedStyle(this).fontFamily}`,
    };
    return {
      width: this.clientWidth || 600,
      height: HEIGHT,
      legend: {show: false},
      cursor: {sync: {key: 'training'}, points: {size: 6}, drag: {setScale: false}},
      scales: {x: {time: false}, y: this.#chart.log ? {distr: 4, asinh: 0.01} : {}},
      axes: [
        {...axis, size: 28, space: 70, values: (plot, splits) => splits.map(short)},
        {...axis, size: 52, values: (plot, splits) => splits.map((value) => (value === null ? '' : figure(value)))},
      ],
      series: [{}, ...this.#chart.lines.map((line) => stroke(line, colour))],
      hooks: {
        draw: [(plot) => this.#mark(plot, colour('--chart-mark'))],
        setSelect: [(plot) => this.#selected(plot)],
        ready: [(plot) => plot.over.addEventListener('dblclick', () => this.#zoom(null))],
      },
    };
  }

  /** Where a note was written: a dashed line with the note's number. */
  #mark(plot, colour) {
    const {ctx, bbox} = plot;
    ctx.save();
    ctx.strokeStyle = ctx.fillStyle = colour;
    ctx.setLineDash([4, 4]);
    this.#chart.marks.forEach((images, index) => {
      const x = plot.valToPos(images, 'x', true);
      if (x < bbox.left || x > bbox.left + bbox.width) return;
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
      ctx.fillText(String(index + 1), x + 3 * devicePixelRatio, bbox.top + 10 * devicePixelRatio);
    });
    ctx.restore();
  }

  #selected(plot) {
    const {left, width} = plot.select;
    if (width < 4) return;
    this.#zoom({min: plot.posToVal(left, 'x'), max: plot.posToVal(left + width, 'x')});
    plot.setSelect({left: 0, top: 0, width: 0, height: 0}, false);
  }

  #zoom(detail) {
    this.dispatchEvent(new CustomEvent('zoomed', {detail}));
  }
}

const stroke = ({colour, faint}, colourNamed) => ({
  stroke: colourNamed(`--series-${colour}`),
  width: faint ? 1 : 1.5,
  alpha: faint ? 0.3 : 1,
  spanGaps: true,
  points: {show: false},
});

/** Lines that were measured at different images, in one table. */
function table(lines) {
  if (lines.length === 0) return [[]];
  return uPlot.join(lines.map(({images, values}) => [images, values]));
}

customElements.define('line-chart', LineChart);

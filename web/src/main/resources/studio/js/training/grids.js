import {html, nothing} from '/lib/lit-html/lit-html.js';
import {icons} from '../parts/icons.js';
import {whole} from '../numbers.js';
import {change, stateOf} from './state.js';

/** What the generators made of the same seeds, through time. */

const FRAME_MILLISECONDS = 250;
const playing = {timer: 0, loaded: []};

export function grids(app, runs) {
  const times = timesOf(app, runs);
  if (times.length === 0) return html`<p class="note">There are no sample grids yet.</p>`;
  const at = stateOf(app).at ?? times.at(-1);
  return html`
    ${times.length > 1 ? scrubber(app, runs, times, at) : nothing}
    <div class="grids ${runs.length > 1 ? 'several' : ''}">
      ${runs.map((run) => grid(app, run, at, runs.length > 1))}
    </div>
  `;
}

function scrubber(app, runs, times, at) {
  const position = Math.max(0, times.findLastIndex((images) => images <= at));
  const isPlaying = stateOf(app).playing;
  const moved = (event) => {
    stop(app);
    const index = event.target.valueAsNumber;
    change(app, {at: index === times.length - 1 ? null : times[index]});
  };
  return html`
    <div class="scrubber">
      <button type="button" class="icon" id="play-grids" aria-label=${isPlaying ? 'Pause' : 'Play'}
        title="${isPlaying ? 'Pause' : 'Play'} (p)" @click=${() => playOrPause(app, runs)}>
        ${isPlaying ? icons.pause : icons.play}
      </button>
      <input type="range" min="0" max=${times.length - 1} .value=${String(position)}
        aria-label="Images seen" aria-valuetext="${whole(times[position])} images" @input=${moved} />
      <output>${whole(times[position])} images</output>
    </div>
  `;
}

/** At the same number of images for all: the last grid from until then. */
function grid(app, run, at, isNamed) {
  const sample = (stateOf(app).samples[run.id] ?? []).findLast(({images}) => images <= at);
  return html`
    <figure>
      ${sample
        ? html`<img src=${sample.url} alt="Samples of ${run.id} after ${whole(sample.images)} images" />`
        : html`<p class="note">No samples until then.</p>`}
      ${isNamed
        ? html`<figcaption>${run.id}${sample ? html` <small>${whole(sample.images)} images</small>` : nothing}</figcaption>`
        : nothing}
    </figure>
  `;
}

function timesOf(app, runs) {
  const {samples} = stateOf(app);
  const all = runs.flatMap(({id}) => (samples[id] ?? []).map(({images}) => images));
  return [...new Set(all)].sort((one, other) => one - other);
}

export function playOrPause(app, runs) {
  if (stateOf(app).playing) {
    stop(app);
    return;
  }
  const {samples} = stateOf(app);
  playing.loaded = runs.flatMap(({id}) => samples[id] ?? []).map(({url}) => loaded(url));
  playing.timer = setInterval(() => step(app, runs), FRAME_MILLISECONDS);
  change(app, {playing: true});
}

export function stop(app) {
  clearInterval(playing.timer);
  playing.loaded = [];
  if (stateOf(app).playing) change(app, {playing: false});
}

/** Once through; from the end it begins again. */
function step(app, runs) {
  const times = timesOf(app, runs);
  const {at} = stateOf(app);
  const next = at === null ? times[0] : (times.find((images) => images > at) ?? null);
  const isLast = next === null || next === times.at(-1);
  change(app, {at: isLast ? null : next});
  if (isLast) stop(app);
}

/** Held, so that the browser does not fetch it while it plays. */
function loaded(url) {
  const image = new Image();
  image.src = url;
  return image;
}

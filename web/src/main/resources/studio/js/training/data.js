import * as api from '../api.js';
import {path} from '../api.js';
import {oneAtATime} from '../one-at-a-time.js';
import {change, shownOf, stateOf} from './state.js';

/**
 * What the trainings measured, fetched as it grows.
 *
 * @typedef {{next: number, images: number[], series: Record<string, (number|null)[]>}} Readings
 */

/** Fetches what is new. */
export const refresh = oneAtATime((app) => app.attempt(() => load(app)));

/** The runs themselves, and all there is of those that are on the screen. */
async function load(app) {
  const {runs} = await api.get('/api/runs');
  change(app, {runs});
  await Promise.all(shownOf(app).map(({id}) => loadRun(app, id)));
}

async function loadRun(app, id) {
  const after = stateOf(app).readings[id]?.next ?? 0;
  const [answer, {samples}] = await Promise.all([
    api.get(path`/api/runs/${id}/metrics`, {after}),
    api.get(path`/api/runs/${id}/samples`),
  ]);
  const {readings, samples: others} = stateOf(app);
  change(app, {
    readings: {...readings, [id]: joined(readings[id], answer)},
    samples: {...others, [id]: samples},
  });
}

/** The answer after what is known, unless it is the whole: then the run has been resumed. */
function joined(known, answer) {
  if (!known || answer.anew) return answer;
  if (answer.images.length === 0) return known;
  const names = new Set([...Object.keys(known.series), ...Object.keys(answer.series)]);
  const missing = ({images}) => Array(images.length).fill(null);
  const series = [...names].map((name) => [
    name,
    [...(known.series[name] ?? missing(known)), ...(answer.series[name] ?? missing(answer))],
  ]);
  return {
    next: answer.next,
    images: [...known.images, ...answer.images],
    series: Object.fromEntries(series),
  };
}

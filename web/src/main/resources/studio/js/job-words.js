import {layersText} from './looks.js';
import {counted} from './numbers.js';

/** Jobs in words. */

const TASKS = {
  pictures: ({count = 1}) => counted(count, 'picture'),
  variations: ({count = 1, of}) => `${counted(count, 'variation')} of seed ${of?.seed}`,
  walk: ({keyframes = []}) => `Walk through ${counted(keyframes.length, 'seed')}`,
  mix: ({rows = [], columns = [], layers = []}) =>
    `Mix of ${rows.length} × ${columns.length}, ${layersText(layers)}`,
  project: () => 'Picture of yours',
  sweep: ({x, y, base}) =>
    x?.parameter === 'amount' ? between(x, base) : `Sweep of ${axes(x, y)}`,
};

const axes = (x, y) =>
  [x?.parameter, y?.parameter]
    .filter(Boolean)
    .map((parameter) => parameter.replace(/^(codes|directions)\./, ''))
    .join(' and ');

const between = ({values}, base) =>
  `${counted(values.length, 'step')} from seed ${base?.seed} to ${base?.towards}`;

/** "16 pictures, Sneaker", "4 pictures each, digit 1 and 2" */
export function describe({task, request}) {
  const what = TASKS[task]?.(request) ?? task;
  const {label = [], codes = {}} = request.of ?? request.base ?? request;
  const lists = [{name: '', kind: 'label', values: [label].flat()}].concat(
    Object.entries(codes).map(([name, values]) => ({name, kind: 'value', values: [values].flat()})),
  );
  const each = lists.some(({values}) => values.length > 1) ? ' each' : '';
  return [what + each, ...lists.map(listed)].filter(Boolean).join(', ');
}

function listed({name, kind, values}) {
  if (values.length > 2) return `${counted(values.length, kind)}${name && ` of ${name}`}`;
  return `${name} ${values.join(' and ')}`.trim();
}

/** "3 of 16, 2 s left" */
export function progressOf({state, position, search, done, total, eta}) {
  if (state === 'queued')
    return `${waiting(position)}${eta === undefined ? '' : `, done in ${duration(eta)}`}`;
  if (state === 'running')
    return `${search ? `Step ${search.done} of ${search.steps}` : `${done} of ${total}`}${eta === undefined ? '' : `, ${duration(eta)} left`}`;
  if (state === 'done') return counted(total, 'picture');
  return `${state === 'failed' ? 'Failed' : 'Cancelled'} after ${done} of ${total}`;
}

const waiting = (position) => (position ? `${counted(position, 'job')} before it` : 'Next');

export function duration(seconds) {
  if (seconds < 1) return 'under 1 s';
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

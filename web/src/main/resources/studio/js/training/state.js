/**
 * What the training view keeps. `at` is the number of images whose sample grids are shown, null for the
 * newest; `hidden` are the lines that the legends have switched off; `zoom` is a part of the images.
 */
const INITIAL = {
  runs: null,
  readings: {},
  samples: {},
  log: false,
  smoothing: 0,
  zoom: null,
  hidden: [],
  at: null,
  playing: false,
};

export const stateOf = (app) => ({...INITIAL, ...app.state.training});

export const change = (app, patch) => app.set({training: {...stateOf(app), ...patch}});

/** The runs that are on the screen: those of the address, or else the newest. */
export function shownOf(app) {
  const runs = stateOf(app).runs ?? [];
  const ids = (app.route.query.runs ?? '').split(',');
  const chosen = runs.filter(({id}) => ids.includes(id));
  return chosen.length > 0 ? chosen : runs.slice(0, 1);
}

/** Notes in the order in which the charts number them. */
export const notesOf = (runs) =>
  runs.flatMap((run) => run.notes.map((note) => ({...note, run: run.id})));

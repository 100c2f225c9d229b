import * as api from './api.js';

/** What a person has set up, kept by the server so that every device has it. */

const QUIET_MILLISECONDS = 600;
const RETRY_MILLISECONDS = 3000;

/** `changes` counts what was set here; the server has the first `saved` of them. */
const saving = {timer: 0, running: false, known: false, told: false, changes: 0, saved: 0};

const isDirty = () => saving.changes !== saving.saved;

/** What was set here is newer, and is saved instead. */
export async function loadSettings(app) {
  if (saving.known && isDirty()) {
    if (saving.timer === 0) save(app);
    return;
  }
  const {changes} = saving;
  const settings = await api.get('/api/settings');
  if (!saving.known) app.set({settings: {...settings, ...app.state.settings}});
  else if (saving.changes === changes) app.set({settings});
  saving.known = true;
}

/** Changes some settings, at once here and a moment later on the server. */
export function remember(app, patch) {
  app.set({settings: {...app.state.settings, ...patch}});
  saving.changes += 1;
  saveLater(app, QUIET_MILLISECONDS);
}

/** For a page that is being left: what was set last has not waited for nothing. */
export function saveNow(app) {
  clearTimeout(saving.timer);
  saving.timer = 0;
  if (saving.known && isDirty()) put(app, api.putLeaving);
}

function saveLater(app, milliseconds) {
  clearTimeout(saving.timer);
  saving.timer = setTimeout(() => save(app), milliseconds);
}

/** One at a time: an older one that is late would overwrite a newer one. */
async function save(app) {
  saving.timer = 0;
  if (saving.running) return; // it goes on with what is newer
  saving.running = true;
  const failure = saving.known ? await put(app, api.put) : undefined;
  saving.running = false;
  if (failure) tell(app, failure);
  const isInVain = failure && !failure.passes; // until something else is set
  if (isDirty() && saving.timer === 0 && !isInVain)
    saveLater(app, failure || !saving.known ? RETRY_MILLISECONDS : QUIET_MILLISECONDS);
}

async function put(app, send) {
  const {changes} = saving;
  try {
    await send('/api/settings', app.state.settings);
    saving.saved = Math.max(saving.saved, changes);
    saving.told = false;
    return undefined;
  } catch (failure) {
    return failure;
  }
}

/** Once: a server that is away is asked again and again. */
function tell(app, failure) {
  if (!saving.told) app.attempt(() => Promise.reject(failure));
  saving.told = true;
}

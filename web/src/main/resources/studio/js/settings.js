import * as api from './api.js';

/** What a person has set up, kept by the server so that every device has it. */

const QUIET_MILLISECONDS = 600;
const saving = {timer: 0, running: false};

export async function loadSettings(app) {
  if (isDirty()) return;
  const settings = await api.get('/api/settings');
  if (!isDirty()) app.set({settings}); // what was set meanwhile is newer
}

/** Changes some settings, at once here and a moment later on the server. */
export function remember(app, patch) {
  app.set({settings: {...app.state.settings, ...patch}});
  clearTimeout(saving.timer);
  saving.timer = setTimeout(() => save(app), QUIET_MILLISECONDS);
}

/** For a page that is being left: what was set last has not waited for nothing. */
export function saveNow(app) {
  if (saving.timer === 0) return;
  clearTimeout(saving.timer);
  save(app);
}

const isDirty = () => saving.timer !== 0 || saving.running;

async function save(app) {
  saving.timer = 0;
  saving.running = true;
  await app.attempt(() => api.put('/api/settings', app.state.settings));
  saving.running = false;
}

import {render} from '/lib/lit-html/lit-html.js';
import {closeDialog, closeDialogs, openDialog, topDialog} from './dialogs/index.js';
import {listen} from './events.js';
import * as jobs from './jobs.js';
import {pictureChanged, picturesDeleted} from './kept.js';
import {dispatch} from './keys.js';
import {cancelOurs} from './making.js';
import {loadModels} from './models.js';
import {chooseFile} from './parts/choose-file.js';
import {acceptDrops} from './parts/drop.js';
import {announce, toast} from './parts/notices.js';
import {restore} from './restore.js';
import {reloadResults} from './results.js';
import {href, parse} from './router.js';
import {loadSettings, remember, saveNow} from './settings.js';
import {shell} from './shell.js';
import {createStore} from './store.js';
import {complete, viewNamed, views} from './views/index.js';

const FIRST_PICTURE_MS = 1000; // until then nothing else is fetched
const RELOADED = 'ganvas-reloaded'; // kept until it was of use: the view that began the page anew

const wide = matchMedia('(min-width: 75rem)');

const store = createStore({
  route: parse(location.hash),
  connected: undefined, // to the events: not yet
  settings: {},
  models: [],
  jobs: [],
  results: {}, // pictures by the id of their job
  resultCounts: {}, // how many of the first of them are wanted
  dialogs: [],
  toasts: [],
  announcement: '',
  queueOpen: wide.matches,
  loaded: false,
});

/** What views, dialogs and actions work with; views/index.js says what is meant for whom. */
const app = {
  get state() {
    return store.state;
  },
  get settings() {
    return store.state.settings;
  },
  get route() {
    return store.state.route;
  },
  get view() {
    return viewNamed(store.state.route.name);
  },
  get dialog() {
    return topDialog(store.state);
  },
  set: store.set,
  href,
  go(...address) {
    location.hash = href(...address);
    navigate(); // at once: the browser tells of it later, and the old view would flicker
  },
  /** As `go`, without a step in the browser's history. */
  replace(...address) {
    location.replace(href(...address));
    navigate();
  },
  remember: (patch) => remember(app, patch),
  toast: (sentence, kind) => toast(app, sentence, kind),
  announce: (sentence) => announce(app, sentence),
  open: (name, properties) => openDialog(app, name, properties),
  close: () => closeDialog(app),
  escape: () => cancelOurs(app),
  chooseFile: () => chooseFile('image/png', (file) => restore(app, file)),
  toggleQueue: () => app.set({queueOpen: !app.state.queueOpen}),
  attempt,
};

/** Runs what may fail; a failure becomes a sentence on the screen and the answer undefined. */
async function attempt(action, tell = (sentence) => app.toast(sentence, 'error')) {
  try {
    return await action();
  } catch (failure) {
    if (failure.status === 401) app.open('token');
    else tell(failure.message);
    return undefined;
  }
}

const loadLists = () =>
  attempt(() => Promise.all([loadSettings(app), loadModels(app), jobs.loadJobs(app)]));

async function loadAll() {
  if (!(await loadLists())) return;
  app.set({loaded: true});
  await enter(app.view);
  setTimeout(completeAll, FIRST_PICTURE_MS);
}

/** Makes the other views open at once, and tells the `?` dialog their keys. */
async function completeAll() {
  await attempt(() => Promise.all(views.map(complete)));
  app.set({});
}

/** Brings a view on the screen, unless another has come before it was there. */
async function enter(view) {
  const {loaded, connected} = app.state; // if it is not, loadAll enters again
  if (view.missed && connected && sessionStorage.getItem(RELOADED) !== view.name) {
    sessionStorage.setItem(RELOADED, view.name);
    location.reload(); // a browser does not fetch again what has failed once
    return;
  }
  await attempt(() => complete(view));
  if (view.render) sessionStorage.removeItem(RELOADED);
  if (view !== app.view) return;
  app.set({});
  if (loaded) view.enter?.(app);
}

const reactions = {
  job: (job) => jobs.jobChanged(app, job),
  picture: (picture) => pictureChanged(app, picture),
  deleted: ({ids}) => picturesDeleted(app, ids),
  models: () => attempt(() => loadModels(app)),
  settings: () => attempt(() => loadSettings(app)),
  reset: () => attempt(() => Promise.all([jobs.reloadJobs(app), reloadResults(app)])).then(loadAll),
};

function happened(name, data) {
  reactions[name]?.(data);
  app.view.happened?.(app, name, data);
}

function connection(connected) {
  const begins = connected && !app.state.connected;
  app.set({connected});
  if (begins) catchUp().then(() => app.view.happened?.(app, 'connected', {}));
}

/** Nobody told us what happened between the first answers and the first event. */
function catchUp() {
  if (!app.state.loaded) return loadAll();
  if (app.view.missed) return enter(app.view);
  return Promise.all([loadLists(), attempt(() => reloadResults(app))]);
}

let address;

function navigate() {
  if (location.hash === address) return;
  address = location.hash;
  const before = app.view;
  closeDialogs(app);
  app.set({route: parse(location.hash)});
  if (before !== app.view) {
    before.leave?.(app);
    announce(app, app.view.title);
  }
  enter(app.view);
  document.title = `${app.view.title} · Ganvas`;
}

const root = document.getElementById('app');
store.subscribe(() => render(shell(app), root));
addEventListener('hashchange', navigate);
wide.addEventListener('change', ({matches}) => matches || app.set({queueOpen: false}));
addEventListener('pagehide', () => saveNow(app));
addEventListener('keydown', (event) => dispatch(app, event));
addEventListener('paste', (event) => app.view.pasted?.(app, event));
acceptDrops(app);
navigate();
listen(happened, connection);
loadAll();

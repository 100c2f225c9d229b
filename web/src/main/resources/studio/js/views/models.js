import {html} from '/lib/lit-html/lit-html.js';
import * as api from '../api.js';
import {modelPage} from '../model/page.js';
import {isReady} from '../models.js';
import {oneAtATime} from '../one-at-a-time.js';
import {icons} from '../parts/icons.js';
import {factsOf} from '../parts/setup.js';

const loadDetails = oneAtATime((app) => app.attempt(() => load(app)));

/** All models, and `#/models/fashion-cgan` one of them. */
export default {
  enter: loadDetails,

  happened(app, name) {
    if (name === 'models') loadDetails(app);
  },

  render(app) {
    const [id] = app.route.args;
    return id === undefined ? list(app) : modelPage(app, id);
  },
};

/** By the address of then: it may be another one when the answer before has come. */
async function load(app) {
  const {name, args} = app.route;
  const [id] = args;
  if (name !== 'models' || id === undefined) return;
  const model = await detailsOf(id);
  app.set({modelDetails: {...app.state.modelDetails, [id]: model}});
}

/** Undefined of a model that is not there, or no longer: its page says so. */
async function detailsOf(id) {
  try {
    return await api.get(api.path`/api/models/${id}`);
  } catch (failure) {
    if (failure.status === 404) return undefined;
    throw failure;
  }
}

const list = (app) => html`
  <div class="model-list">
    <h1>Models</h1>
    <ul>
      ${app.state.models.map((model) => card(app, model))}
    </ul>
  </div>
`;

const card = (app, model) => html`
  <li>
    <a class="model-card" href=${app.href('models', [model.id])}>
      ${
        model.preview
          ? html`<img src=${model.preview} alt="" loading="lazy" />`
          : html`<span class="blank">${isReady(model) ? null : icons.models}</span>`
      }
      <b>${model.title}</b>
      <small>${model.title === model.id ? '' : `${model.id}, `}${factsOf(model)}</small>
      ${model.reason ? html`<small class="why">${model.reason}</small>` : null}
    </a>
  </li>
`;

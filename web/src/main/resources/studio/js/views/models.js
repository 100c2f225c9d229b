import {html} from '/lib/lit-html/lit-html.js';
import * as api from '../api.js';
import {modelPage} from '../model/page.js';
import {isReady} from '../models.js';
import {icons} from '../parts/icons.js';
import {factsOf} from '../parts/setup.js';

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

async function loadDetails(app) {
  const [id] = app.route.args;
  if (id === undefined) return;
  const model = await app.attempt(() => api.get(api.path`/api/models/${id}`));
  if (model) app.set({modelDetails: {...app.state.modelDetails, [id]: model}});
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

import {html} from '/lib/lit-html/lit-html.js';
import {renderControls} from '../controls/index.js';
import {counted} from '../numbers.js';
import * as making from '../making.js';
import {chosenModel, isReady, liveUrl, makesPoints} from '../models.js';
import {combinations, requestOf, seedUrl, valuesOf} from '../recipe.js';
import {icons} from './icons.js';
import {ownPicture} from './own-picture.js';
import {segments} from './segments.js';

/** The left side of Make: which model, what of it, how many. */
export function setup(app) {
  const model = chosenModel(app);
  return html`
    <form id="setup" aria-label="Set up" @submit=${(event) => submit(app, event)}>
      <div class="choices">
        ${modelPicker(app, model)}
        ${model ? controls(app, model) : null} ${countControl(app)}
        ${ownPicture(app, model, (job) => making.showSearch(app, job))}
      </div>
      ${model ? generateButton(app, model) : null}
    </form>
  `;
}

function submit(app, event) {
  event.preventDefault();
  making.generate(app);
}

const controls = (app, model) =>
  renderControls(
    model.card,
    valuesOf(app, model),
    (patch) => making.change(app, patch),
    (seed) => seedUrl(app, model, seed),
  );

const modelPicker = (app, chosen) => html`
  <fieldset class="control" id="control-model">
    <legend>Model</legend>
    <div class="model-choices">
      ${app.state.models
        .filter((model) => !makesPoints(model))
        .map((model) => modelChoice(app, model, model === chosen))}
    </div>
  </fieldset>
`;

const modelChoice = (app, model, chosen) => html`
  <label class="model-choice">
    <input
      type="radio"
      name="model"
      .checked=${chosen}
      ?disabled=${!isReady(model)}
      @change=${() => making.chooseModel(app, model.id)}
    />
    ${
      isReady(model)
        ? html`<img
            class="pixels"
            src=${liveUrl(model.id, {seed: '1'})}
            alt=""
            width="44"
            height="44"
          />`
        : html`<span class="blank"></span>`
    }
    <span><b>${model.id}</b><small>${factsOf(model)}</small></span>
  </label>
`;

export function factsOf(model) {
  if (model.state === 'loading') return 'Loading …';
  if (!isReady(model)) return 'Not available';
  const {output, inputs} = model.card;
  const size = output.width ? `${output.width} × ${output.height}` : 'points';
  const labels = inputs.label && counted(inputs.label.names.length, 'label');
  const codes = inputs.codes && counted(inputs.codes.length, 'code');
  const styles = inputs.style && counted(inputs.style.layers, 'style layer');
  return [size, labels, codes, styles].filter(Boolean).join(', ');
}

const COUNTS = ['1', '4', '16', '64'].map((value) => ({value, title: value}));

function countControl(app) {
  if (making.isOne(app)) return null;
  const count = making.countOf(app);
  const set = (value) => {
    app.remember({count: value});
    making.showPreview(app);
  };
  return html`
    <fieldset class="control" id="control-count">
      <legend>How many</legend>
      <div class="count-row">
        ${segments('Often used counts', COUNTS, String(count), (value) => set(Number(value)))}
        <input
          id="count"
          type="number"
          min="1"
          step="1"
          required
          aria-label="Number of pictures"
          .value=${String(count)}
          @change=${(event) => event.target.validity.valid && set(event.target.valueAsNumber)}
        />
      </div>
    </fieldset>
  `;
}

function generateButton(app, model) {
  const total = making.countOf(app) * combinations(requestOf(app, model)).length;
  return html`
    <div class="go">
      <button id="generate" class="primary">
        ${icons.make} Generate ${total === 1 ? '' : total} <kbd aria-hidden="true">↵</kbd>
      </button>
    </div>
  `;
}

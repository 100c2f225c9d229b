import {html, nothing} from '/lib/lit-html/lit-html.js';
import {toggled} from '../lists.js';
import {labelsOf} from '../models.js';
import {percent} from '../numbers.js';
import {codeFields} from '../parts/code-fields.js';
import {lookControls} from '../parts/look-controls.js';
import {seedTyped} from '../parts/seed-field.js';
import {segments} from '../parts/segments.js';
import {parametersOf, titleOf} from './parameters.js';
import {
  axesOf,
  baseCodes,
  baseOf,
  baseParameters,
  changeBase,
  changeText,
  choose,
  chooseParameter,
  valuesOf,
  variedOf,
} from './state.js';

/** What varies along the two edges, and what all pictures have in common. */
export function axes(app, model) {
  const {x, y} = axesOf(app, model);
  const all = parametersOf(model);
  const others = all.filter(({name}) => name !== x.parameter.name);
  return html`
    ${edge(app, 'x', 'Columns', x, all)}
    ${edge(app, 'y', 'Rows', y, [{name: '', title: 'None'}, ...others])} ${base(app, model)}
    ${lookControls(app, model, variedOf(app, model))}
  `;
}

function edge(app, name, title, shown, choices) {
  const options = choices.map((parameter) => ({value: parameter.name, title: parameter.title}));
  const set = (parameter) => chooseParameter(app, name, parameter);
  return html`
    <fieldset class="control" id="axis-${name}">
      <legend>${title}</legend>
      ${segments(title, options, shown?.parameter.name ?? '', set)}
      ${shown === null ? nothing : values(app, shown)}
    </fieldset>
  `;
}

const values = (app, axis) => (axis.parameter.names ? names(app, axis) : typedValues(app, axis));

function names(app, axis) {
  const {parameter, chosen} = axis;
  const all = parameter.names;
  const areAll = all.every((name) => chosen.includes(name));
  const {error} = valuesOf(axis);
  return html`
    <div class="chips">
      ${chip('All', areAll, () => choose(app, axis, areAll ? [] : all))}
      ${all.map((name) =>
        chip(name, chosen.includes(name), () => choose(app, axis, toggled(chosen, name))),
      )}
    </div>
    ${error ? html`<p class="error" role="status">${error}</p>` : nothing}
  `;
}

const chip = (name, pressed, press) => html`
  <button type="button" class="chip" aria-pressed=${pressed} @click=${press}>${name}</button>
`;

function typedValues(app, axis) {
  const {edge: name, parameter, text} = axis;
  const {values: found, error} = valuesOf(axis);
  const set = (typed) => changeText(app, axis, typed);
  return html`
    <div class="field">
      <label for="values-${name}">Values</label>
      <input id="values-${name}" autocomplete="off" spellcheck="false" maxlength="2000"
        aria-invalid=${error !== null} aria-describedby="values-${name}-note"
        .value=${text} @input=${(event) => set(event.target.value)} />
    </div>
    <div class="chips" role="group" aria-label="Ranges">
      ${parameter.quick.map((range) => chip(range, text === range, () => set(range)))}
    </div>
    <p id="values-${name}-note" class=${error ? 'error' : 'note'} role="status">
      ${error ?? `${found.length} ${found.length === 1 ? 'value' : 'values'}. ${parameter.hint}`}
    </p>
  `;
}

function base(app, model) {
  const parameters = baseParameters(app, model);
  const codes = baseCodes(app, model);
  if (parameters.length + codes.length === 0) return nothing;
  return html`
    <fieldset class="control" id="base">
      <legend>The same for all</legend>
      ${parameters.map((parameter) => baseField(app, model, parameter))}
      ${codeFields('base-code', codes, baseOf(app).codes, (name, value) => setCode(app, name, value))}
    </fieldset>
  `;
}

function setCode(app, name, value) {
  const {[name]: before, ...others} = baseOf(app).codes;
  changeBase(app, {codes: value === undefined ? others : {...others, [name]: value}});
}

const baseField = (app, model, parameter) => html`
  <div class="field">
    <label for="base-${parameter}">${titleOf(parameter)}</label>
    ${parameter === 'label' ? baseLabel(app, model) : nothing}
    ${parameter === 'amount' ? baseAmount(app) : nothing}
    ${parameter === 'seed' || parameter === 'towards' ? baseSeed(app, parameter) : nothing}
  </div>
`;

function baseLabel(app, model) {
  const chosen = baseOf(app).label;
  return html`
    <select id="base-label" @change=${(event) => changeBase(app, {label: event.target.value})}>
      <option value="" .selected=${chosen === ''}>Drawn by the seed</option>
      ${labelsOf(model).map((name) => html`<option value=${name} .selected=${name === chosen}>${name}</option>`)}
    </select>
  `;
}

const baseAmount = (app) => html`
  <input id="base-amount" type="range" min="0" max="1" step="0.05"
    aria-valuetext=${percent(baseOf(app).amount)}
    .value=${String(baseOf(app).amount)}
    @input=${(event) => changeBase(app, {amount: event.target.valueAsNumber})} />
`;

const baseSeed = (app, parameter) => html`
  <input id="base-${parameter}" inputmode="numeric" maxlength="20" autocomplete="off"
    .value=${baseOf(app)[parameter]}
    @input=${seedTyped((seed) => changeBase(app, {[parameter]: seed}))} />
`;

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {segments} from '../parts/segments.js';
import {isSeed} from '../seeds.js';
import {
  axesOf,
  baseParameters,
  changeAxis,
  changeBase,
  labelsOf,
  parametersOf,
  settingsOf,
  valuesOf,
} from './state.js';
import {PARAMETERS, title} from './values.js';

/** What varies along the two edges, and what all pictures have in common. */

const QUICK = {
  seed: ['1-4', '1-8', '1-16'],
  towards: ['1-4', '1-8', '1-16'],
  amount: ['0-1/3', '0-1/5', '0-1/9'],
};

export function axes(app, model) {
  const {x, y} = axesOf(app, model);
  const known = parametersOf(model);
  return html`
    ${axis(app, model, {name: 'x', edge: 'Columns', axis: x, choices: known})}
    ${axis(app, model, {
      name: 'y',
      edge: 'Rows',
      axis: y ?? {...settingsOf(app).y, parameter: ''},
      choices: ['', ...known.filter((parameter) => parameter !== x.parameter)],
    })}
    ${base(app, model)}
  `;
}

function axis(app, model, {name, edge, axis: shown, choices}) {
  const options = choices.map((value) => ({value, title: value ? title(value) : 'None'}));
  return html`
    <fieldset class="control" id="axis-${name}">
      <legend>${edge}</legend>
      ${segments(edge, options, shown.parameter, (parameter) => changeAxis(app, name, {parameter}))}
      ${shown.parameter === '' ? nothing : values(app, model, name, shown)}
    </fieldset>
  `;
}

const values = (app, model, name, shown) =>
  shown.parameter === 'label' ? labels(app, model, name, shown) : typedValues(app, model, name, shown);

function labels(app, model, name, {labels: chosen}) {
  const all = labelsOf(model);
  const set = (labels_) => changeAxis(app, name, {labels: labels_});
  const toggled = (label) =>
    chosen.includes(label) ? chosen.filter((other) => other !== label) : [...chosen, label];
  const areAll = all.every((label) => chosen.includes(label));
  return html`
    <div class="chips">
      <button type="button" class="chip" aria-pressed=${areAll} @click=${() => set(areAll ? [] : all)}>All</button>
      ${all.map(
        (label) => html`
          <button type="button" class="chip" aria-pressed=${chosen.includes(label)}
            @click=${() => set(toggled(label))}>${label}</button>
        `,
      )}
    </div>
    ${chosen.length === 0 ? html`<p class="error" role="status">Choose at least one label.</p>` : nothing}
  `;
}

function typedValues(app, model, name, shown) {
  const {parameter, texts} = shown;
  const {values: found, error} = valuesOf(shown, model);
  const set = (text) => changeAxis(app, name, {texts: {...texts, [parameter]: text}});
  return html`
    <div class="field">
      <label for="values-${name}">Values</label>
      <input id="values-${name}" autocomplete="off" spellcheck="false" maxlength="2000"
        aria-invalid=${error !== null} aria-describedby="values-${name}-note"
        .value=${texts[parameter] ?? ''} @input=${(event) => set(event.target.value)} />
    </div>
    <div class="chips" role="group" aria-label="Ranges">
      ${QUICK[parameter].map(
        (text) => html`
          <button type="button" class="chip" aria-pressed=${texts[parameter] === text}
            @click=${() => set(text)}>${text}</button>
        `,
      )}
    </div>
    <p id="values-${name}-note" class=${error ? 'error' : 'note'} role="status">
      ${error ?? `${found.length} ${found.length === 1 ? 'value' : 'values'}. ${PARAMETERS[parameter].hint}`}
    </p>
  `;
}

function base(app, model) {
  const parameters = baseParameters(app, model);
  if (parameters.length === 0) return nothing;
  return html`
    <fieldset class="control" id="base">
      <legend>The same for all</legend>
      ${parameters.map((parameter) => baseField(app, model, parameter))}
    </fieldset>
  `;
}

const baseField = (app, model, parameter) => html`
  <div class="field">
    <label for="base-${parameter}">${title(parameter)}</label>
    ${parameter === 'label' ? baseLabel(app, model) : nothing}
    ${parameter === 'amount' ? baseAmount(app) : nothing}
    ${parameter === 'seed' || parameter === 'towards' ? baseSeed(app, parameter) : nothing}
  </div>
`;

function baseLabel(app, model) {
  const chosen = settingsOf(app).base.label;
  return html`
    <select id="base-label" @change=${(event) => changeBase(app, {label: event.target.value})}>
      <option value="" .selected=${chosen === ''}>Drawn by the seed</option>
      ${labelsOf(model).map((name) => html`<option value=${name} .selected=${name === chosen}>${name}</option>`)}
    </select>
  `;
}

const baseAmount = (app) => html`
  <input id="base-amount" type="range" min="0" max="1" step="0.05"
    aria-valuetext="${Math.round(settingsOf(app).base.amount * 100)} %"
    .value=${String(settingsOf(app).base.amount)}
    @input=${(event) => changeBase(app, {amount: event.target.valueAsNumber})} />
`;

function baseSeed(app, parameter) {
  const typed = ({target}) => {
    const seed = target.value.trim();
    target.setCustomValidity(isSeed(seed) ? '' : 'A seed is a whole number of 64 bits.');
    if (isSeed(seed)) changeBase(app, {[parameter]: seed});
  };
  return html`
    <input id="base-${parameter}" inputmode="numeric" maxlength="20" autocomplete="off"
      .value=${settingsOf(app).base[parameter]} @input=${typed} />
  `;
}

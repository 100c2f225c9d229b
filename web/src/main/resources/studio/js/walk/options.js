import {html, nothing} from '/lib/lit-html/lit-html.js';
import {codesOf} from '../codes.js';
import {styleOf} from '../looks.js';
import {labelsOf} from '../models.js';
import {codeFields} from '../parts/code-fields.js';
import {segments} from '../parts/segments.js';
import {MOST_FRAMES, pictureCount} from './path.js';
import {pause} from './player.js';
import {
  MODES,
  changeCode,
  changeSettings,
  labelOf,
  settingsOf,
  spaceOf,
  walkCodes,
  walkOf,
} from './state.js';

const EASINGS = [
  {value: 'linear', title: 'Even', hint: 'At one speed'},
  {value: 'smooth', title: 'Smooth', hint: 'Slowly away from each keyframe, and slowly there'},
];
const SPEEDS = [5, 10, 20, 25, 30];

/** How the frames lie between the keyframes. */
export function options(app, model) {
  const {mode, easing, frames} = settingsOf(app);
  return html`
    <fieldset class="control" id="path">
      <legend>Way</legend>
      ${choice('At the end', MODES, mode, (chosen) => changeSettings(app, {mode: chosen}))}
      ${spaceChoice(app, model)}
      ${choice('Speed', EASINGS, easing, (chosen) => changeSettings(app, {easing: chosen}))}
      <div class="field">
        <label for="frames">Frames</label>
        <input id="frames" type="number" min="2" max=${MOST_FRAMES} step="1" .value=${String(frames)}
          @input=${(event) => framesTyped(app, event)} />
      </div>
      ${speed(app)} ${labelChoice(app, model)}
      ${codeFields('walk-code', codesOf(model), walkCodes(app, model), setCode(app), false)}
      <p class="note">${lasting(app)}</p>
    </fieldset>
  `;
}

const choice = (name, choices, chosen, choose) => html`
  <div class="field">
    <span aria-hidden="true">${name}</span>
    ${segments(name, choices, chosen, choose)}
  </div>
`;

function framesTyped(app, {target}) {
  const frames = target.valueAsNumber;
  const valid = Number.isInteger(frames) && frames >= 2 && frames <= MOST_FRAMES;
  target.setCustomValidity(valid ? '' : `A walk has 2 to ${MOST_FRAMES} frames.`);
  if (!valid) return;
  pause(app);
  changeSettings(app, {frames});
}

const speed = (app) => html`
  <div class="field">
    <label for="fps">Frames a second</label>
    <select id="fps" @change=${(event) => speedChosen(app, Number(event.target.value))}>
      ${SPEEDS.map(
        (fps) => html`<option value=${fps} .selected=${fps === settingsOf(app).fps}>${fps}</option>`,
      )}
    </select>
  </div>
`;

function speedChosen(app, fps) {
  pause(app);
  changeSettings(app, {fps});
}

function labelChoice(app, model) {
  const names = labelsOf(model);
  if (names.length === 0) return nothing;
  const chosen = labelOf(app, model);
  return html`
    <div class="field">
      <label for="walk-label">Label</label>
      <select id="walk-label" @change=${(event) => changeSettings(app, {label: event.target.value})}>
        ${names.map((name) => html`<option .selected=${name === chosen}>${name}</option>`)}
      </select>
    </div>
  `;
}

const SPACES = [
  {value: 'w', title: 'Styles', hint: 'Straight lines between styles (w): even steps, one noise'},
  {value: 'z', title: 'Latents', hint: 'Great circles between latents (z): the noise changes at each keyframe'},
];

function spaceChoice(app, model) {
  if (!styleOf(model)) return nothing;
  return choice('Through', SPACES, spaceOf(app, model), (space) => changeSettings(app, {space}));
}

const setCode = (app) => (name, value) => changeCode(app, name, value);

function lasting(app) {
  const count = pictureCount(walkOf(app));
  return `${count} pictures, ${(count / settingsOf(app).fps).toFixed(1)} seconds`;
}

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {defined} from '../looks.js';
import {slider} from './slider.js';

/** How far styles go along each direction of the card; its name can be changed, for people only. */

const FURTHEST = 3;
const AT_FIRST = 6;

/**
 * @param {{name: string, method: string, layers: number[]}[]} directions
 * @param {{directions: Record<string, number>, directionNames: Record<string, string>}} values
 * @param {Set<string>} except what is not asked for here
 */
export function directionSliders(directions, values, change, except) {
  const shown = directions.filter(({name}) => !except.has(`directions.${name}`));
  if (shown.length === 0) return nothing;
  const one = (direction, index) => directionSlider(direction, index, values, change);
  return html`
    <fieldset class="control" id="control-directions">
      <legend>Directions</legend>
      ${shown.slice(0, AT_FIRST).map(one)}
      ${shown.length > AT_FIRST
        ? html`<details class="fold">
            <summary>${shown.length - AT_FIRST} more</summary>
            ${shown.slice(AT_FIRST).map((direction, index) => one(direction, index + AT_FIRST))}
          </details>`
        : nothing}
      <button
        type="button"
        class="quiet"
        ?disabled=${Object.keys(values.directions).length === 0}
        @click=${() => change({directions: {}})}
      >
        Reset all directions
      </button>
    </fieldset>
  `;
}

function directionSlider(direction, index, {directions, directionNames}, change) {
  const {name} = direction;
  const called = directionNames[name] ?? name;
  const slide = {
    name: called,
    range: [-FURTHEST, FURTHEST],
    step: 0.1,
    usual: 0,
    unset: '0',
    reset: `Reset ${called}`,
    title: nameField(direction, called, (given) =>
      change((now) => ({directionNames: defined({...now.directionNames, [name]: given})})),
    ),
    marked: true,
  };
  return slider(`direction-${index}`, slide, directions[name], (amount) =>
    change((now) => ({directions: defined({...now.directions, [name]: amount || undefined})})),
  );
}

const nameField = ({name, method, layers}, called, give) => html`
  <input
    class="name"
    aria-label="Name of ${name}"
    title="${name}: ${method}, ${layers.length === 1 ? 'layer' : 'layers'} ${layers.join(', ')}"
    autocomplete="off"
    spellcheck="false"
    maxlength="40"
    .value=${called}
    @change=${({target}) => {
      const text = target.value.trim();
      if (text === '') target.value = name;
      give(text === '' || text === name ? undefined : text);
    }}
    @keydown=${(event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault(); // or the pictures would be made
      event.stopPropagation();
      event.target.blur();
    }}
  />
`;

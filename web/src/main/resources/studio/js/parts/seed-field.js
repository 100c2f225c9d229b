import {html} from '/lib/lit-html/lit-html.js';
import {isSeed, randomSeed} from '../seeds.js';
import {icons} from './icons.js';

/** The seed in a field, which says so if it is none: undefined then. */
export function readSeed(field) {
  const text = field.value.trim();
  const valid = isSeed(text);
  field.setCustomValidity(valid ? '' : 'A seed is a whole number of 64 bits.');
  return valid ? text : undefined;
}

/** Reacts to what is typed into a field, each time it is a seed. */
export const seedTyped = (set) => (event) => {
  const seed = readSeed(event.target);
  if (seed !== undefined) set(seed);
};

/** A seed with its name, and a die for a random one. */
export const seedField = (id, title, seed, set) => html`
  <div class="field">
    <label for=${id}>${title}</label>
    <span class="joined">
      <input
        id=${id}
        inputmode="numeric"
        autocomplete="off"
        spellcheck="false"
        maxlength="20"
        .value=${seed}
        @input=${seedTyped(set)}
      />
      <button
        type="button"
        class="icon"
        aria-label="Draw a random ${title.toLowerCase()}"
        title="Random"
        @click=${() => set(randomSeed())}
      >
        ${icons.dice}
      </button>
    </span>
  </div>
`;

import {html} from '/lib/lit-html/lit-html.js';
import {live} from '/lib/lit-html/directives/live.js';

/**
 * One of a few, side by side.
 *
 * @param {string} name what is chosen, for screen readers
 * @param {{value: string, title: string, hint?: string}[]} choices
 */
export const segments = (name, choices, chosen, choose) => html`
  <div class="segments" role="radiogroup" aria-label=${name}>
    ${choices.map(
      ({value, title, hint}) => html`
        <label title=${hint ?? title}>
          <input
            type="radio"
            name=${name}
            .checked=${live(value === chosen)}
            @change=${() => choose(value)}
          />
          <span>${title}</span>
        </label>
      `,
    )}
  </div>
`;

import {html} from '/lib/lit-html/lit-html.js';
import {live} from '/lib/lit-html/directives/live.js';
import {altOf, pixels} from '../pictures.js';
import {icons} from './icons.js';
import {inTurn} from './latest.js';

/**
 * Small pictures, one of which is chosen. A place whose picture is still to come is given as null.
 *
 * @param {string} name what is chosen, for screen readers; also tells groups of tiles apart
 */
export const tiles = (name, items, chosen, choose) =>
  items.map((item, index) =>
    item
      ? tile(name, item, index === chosen, () => choose(index))
      : html`<span class="tile coming"></span>`,
  );

const tile = (name, item, chosen, choose) => html`
  <label class="tile" title=${altOf(item)}>
    <input
      type="radio"
      name=${name}
      aria-label=${altOf(item)}
      .checked=${live(chosen)}
      @change=${choose}
    />
    <img class=${pixels(item)} alt="" width="112" height="112" ${inTurn(item.thumbnail)} />
    ${item.picture?.starred ? html`<span class="starred">${icons.star}</span>` : null}
  </label>
`;

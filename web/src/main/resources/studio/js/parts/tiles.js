import {html, nothing} from '/lib/lit-html/lit-html.js';
import {live} from '/lib/lit-html/directives/live.js';
import {altOf, pixels} from '../pictures.js';
import {carried, receives} from './carry.js';
import {icons} from './icons.js';
import {inTurn} from './latest.js';

/**
 * Small pictures, one of which is chosen. A place whose picture is still to come is given as null.
 *
 * @param {string} name what is chosen, for screen readers; also tells groups of tiles apart
 * @param {(item: object, given: object) => void} [drop] is told of a picture dropped on another
 */
export const tiles = (name, items, chosen, choose, drop) =>
  items.map((item, index) =>
    item
      ? tile(name, item, index === chosen, () => choose(index), drop)
      : html`<span class="tile coming"></span>`,
  );

const tile = (name, item, chosen, choose, drop) => html`
  <label class="tile" title=${altOf(item)} ${carried(item)}
    ${drop ? receives((given) => drop(item, given)) : nothing}>
    <input
      type="radio"
      name=${name}
      aria-label=${altOf(item)}
      .checked=${live(chosen)}
      @change=${choose}
    />
    <img class=${pixels(item)} alt="" draggable="false" width="112" height="112" ${inTurn(item.thumbnail)} />
    ${item.picture?.starred ? html`<span class="starred">${icons.star}</span>` : null}
  </label>
`;

import {html} from '/lib/lit-html/lit-html.js';
import {altOf, pixels} from '../pictures.js';
import {icons} from './icons.js';
import {latest} from './latest.js';

/** Small pictures to choose from. A place whose picture is still to come is given as null. */
export const tiles = (items, selected, select) => html`
  ${items.map((item, index) =>
    item ? tile(item, index === selected, () => select(index)) : html`<span class="tile coming"></span>`,
  )}
`;

const tile = (item, selected, select) => html`
  <button class="tile" aria-pressed=${selected} aria-label=${altOf(item)} title=${altOf(item)} @click=${select}>
    <img class=${pixels(item)} alt="" width="112" height="112" ${latest(item.thumbnail)} />
    ${item.picture?.starred ? html`<span class="starred">${icons.star}</span>` : null}
  </button>
`;

import {html} from '/lib/lit-html/lit-html.js';
import {live} from '/lib/lit-html/directives/live.js';
import {toggled} from '../lists.js';
import {layerNames, layersText} from '../looks.js';

/**
 * Which layers a picture gives when it is mixed into another: groups, or single ones, at least one.
 *
 * @param {{layers: number, groups: Record<string, number[]>}} style of the card
 * @param {string[]} chosen
 * @param {(names: string[]) => void} choose
 */
export const layerChips = (style, chosen, choose) => html`
  <div class="chips" role="group" aria-label="Layers">
    ${layerNames(style).map((name) => chip(name, chosen, choose))}
  </div>
`;

const chip = (name, chosen, choose) => html`
  <label class="chip" title=${layersText([name])}>
    <input
      type="checkbox"
      aria-label=${layersText([name])}
      .checked=${live(chosen.includes(name))}
      @change=${({target}) => {
        const next = toggled(chosen, name);
        if (next.length > 0) choose(next);
        else target.checked = true;
      }}
    />${name}
  </label>
`;

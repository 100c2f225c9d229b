import {html, nothing} from '/lib/lit-html/lit-html.js';
import {live} from '/lib/lit-html/directives/live.js';
import {toggled} from '../lists.js';

/** Names of which none, one or several are chosen; many of them can be searched. */

const SEARCHED_FROM = 21;
const SHOWN = 200; // of a thousand names the rest is found by searching

/**
 * @param {{names: string[], chosen: string[], search: string, what: string}} shown `what` they are
 * @param {{choose: (names: string[]) => void, find: (text: string) => void}} react
 */
export const chips = ({names, chosen, search, what}, {choose, find}) => html`
  ${names.length >= SEARCHED_FROM ? searchField(what, search, find) : nothing}
  <div class="chips">
    ${chip('Any', chosen.length === 0, () => choose([]))}
    ${matching(names, chosen, search).map((name) =>
      chip(name, chosen.includes(name), () => choose(toggled(chosen, name))),
    )}
  </div>
`;

const chip = (name, chosen, press) => html`
  <label class="chip">
    <input type="checkbox" .checked=${live(chosen)} @change=${press} />${name}
  </label>
`;

const searchField = (what, text, find) => html`
  <input
    type="search"
    aria-label="Search the ${what}"
    placeholder="Search"
    .value=${text}
    @input=${(event) => find(event.target.value)}
  />
`;

function matching(names, chosen, search) {
  const wanted = search.trim().toLowerCase();
  const others = names.filter(
    (name) => name.toLowerCase().includes(wanted) && !chosen.includes(name),
  );
  const shown = new Set([...chosen, ...others.slice(0, SHOWN)]);
  return names.filter((name) => shown.has(name));
}

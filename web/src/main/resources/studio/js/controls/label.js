import {html, nothing} from '/lib/lit-html/lit-html.js';
import {live} from '/lib/lit-html/directives/live.js';

/**
 * Which of the model's labels are asked for, as chips. None chosen means that the seed draws one;
 * several chosen mean that each is made.
 */
const SEARCHED_FROM = 21;
const SHOWN = 200; // of a thousand labels the rest is found by searching

function toggled(labels, name) {
  return labels.includes(name) ? labels.filter((other) => other !== name) : [...labels, name];
}

const chip = (name, chosen, press) => html`
  <label class="chip">
    <input type="checkbox" .checked=${live(chosen)} @change=${press} />${name}
  </label>
`;

const search = (values, change) => html`
  <input
    type="search"
    aria-label="Search the labels"
    placeholder="Search"
    .value=${values.labelSearch}
    @input=${(event) => change({labelSearch: event.target.value})}
  />
`;

function matching(spec, values) {
  const wanted = values.labelSearch.trim().toLowerCase();
  const {labels} = values;
  const others = spec.names.filter(
    (name) => name.toLowerCase().includes(wanted) && !labels.includes(name),
  );
  const shown = new Set([...labels, ...others.slice(0, SHOWN)]);
  return spec.names.filter((name) => shown.has(name));
}

export default {
  role: 'label',

  defaults: () => ({labels: [], labelSearch: ''}),

  render(spec, values, change) {
    const {labels} = values;
    return html`
      <fieldset class="control" id="control-label">
        <legend>
          Label ${labels.length > 1 ? html`<small>each of ${labels.length}</small>` : nothing}
        </legend>
        ${spec.names.length >= SEARCHED_FROM ? search(values, change) : nothing}
        <div class="chips">
          ${chip('Any', labels.length === 0, () => change({labels: []}))}
          ${matching(spec, values).map((name) =>
            chip(name, labels.includes(name), () => change({labels: toggled(labels, name)})),
          )}
        </div>
      </fieldset>
    `;
  },

  /** A label that a newer card no longer has is left out. */
  toRequest({labels}, spec) {
    const known = labels.filter((name) => spec.names.includes(name));
    if (known.length === 0) return {};
    return {label: known.length === 1 ? known[0] : known};
  },

  fromSample: ({label}) => ({labels: label == null ? [] : [label], labelSearch: ''}),
};

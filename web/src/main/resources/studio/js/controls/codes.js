import {html, nothing} from '/lib/lit-html/lit-html.js';
import {isCategorical, known} from '../codes.js';
import {chips} from '../parts/chips.js';
import {codeSlider} from '../parts/code-slider.js';

/**
 * The model's codes: choices as chips, numbers as sliders. What is not asked for is drawn by the
 * seed; of several choices each is made. The values have a list for a choice, as for labels.
 */

/** `values.codes` with one of them changed, or left to the seed. */
function changed(values, name, value) {
  const {[name]: before, ...others} = values.codes;
  return value === undefined || value.length === 0 ? others : {...others, [name]: value};
}

function choices(code, values, change) {
  const {name} = code;
  const chosen = chosenOf(code, values);
  return html`
    <div class="code-control" role="group" aria-label=${name}>
      <div class="code-name">
        <span>${name}</span>
        ${chosen.length > 1 ? html`<small>each of ${chosen.length}</small>` : nothing}
      </div>
      ${chips(
        {names: code.choices, chosen, search: values.codeSearch[name] ?? '', what: name},
        {
          choose: (names) => change((now) => ({codes: changed(now, name, names)})),
          find: (text) => change((now) => ({codeSearch: {...now.codeSearch, [name]: text}})),
        },
      )}
    </div>
  `;
}

const chosenOf = ({name, choices: all}, {codes}) =>
  [codes[name] ?? []].flat().filter((choice) => all.includes(choice));

const control = (code, index, values, change) =>
  isCategorical(code)
    ? choices(code, values, change)
    : codeSlider(`code-${index}`, code, known(values.codes, [code])[code.name], (value) =>
        change((now) => ({codes: changed(now, code.name, value)})),
      );

const requested = (code, values) => {
  if (!isCategorical(code)) return known(values.codes, [code]);
  const chosen = chosenOf(code, values);
  if (chosen.length === 0) return {};
  return {[code.name]: chosen.length === 1 ? chosen[0] : chosen};
};

export default {
  role: 'codes',

  defaults: () => ({codes: {}, codeSearch: {}}),

  render: (spec, values, change) => html`
    <fieldset class="control" id="control-codes">
      <legend>Codes</legend>
      ${spec.map((code, index) => control(code, index, values, change))}
    </fieldset>
  `,

  toRequest(values, spec) {
    const codes = Object.assign({}, ...spec.map((code) => requested(code, values)));
    return Object.keys(codes).length === 0 ? {} : {codes};
  },

  fromSample({codes}, spec) {
    const restored = known(codes, spec);
    for (const code of spec.filter(isCategorical)) {
      if (code.name in restored) restored[code.name] = [restored[code.name]];
    }
    return {codes: restored, codeSearch: {}};
  },
};

import {html, nothing} from '/lib/lit-html/lit-html.js';
import {chips} from '../parts/chips.js';

/**
 * Which of the model's labels are asked for, as chips. None chosen means that the seed draws one;
 * several chosen mean that each is made.
 */
export default {
  role: 'label',

  defaults: () => ({labels: [], labelSearch: ''}),

  render: ({names}, {labels, labelSearch}, change) => html`
    <fieldset class="control" id="control-label">
      <legend>
        Label ${labels.length > 1 ? html`<small>each of ${labels.length}</small>` : nothing}
      </legend>
      ${chips(
        {names, chosen: labels, search: labelSearch, what: 'labels'},
        {
          choose: (chosen) => change({labels: chosen}),
          find: (text) => change({labelSearch: text}),
        },
      )}
    </fieldset>
  `,

  /** A label that a newer card no longer has is left out. */
  toRequest({labels}, spec) {
    const known = labels.filter((name) => spec.names.includes(name));
    if (known.length === 0) return {};
    return {label: known.length === 1 ? known[0] : known};
  },

  fromSample: ({label}) => ({labels: label == null ? [] : [label], labelSearch: ''}),
};

import {html} from '/lib/lit-html/lit-html.js';
import {makesPictures} from '../models.js';

/**
 * The model that several views share, where there is room for a line only.
 *
 * @param {object[]} models that can be chosen
 * @param {() => void} changed is told that another one is
 */
export const modelSelect = (
  app,
  chosen,
  models = app.state.models.filter(makesPictures),
  changed = () => {},
) => html`
  <div class="field">
    <label for="model">Model</label>
    <select
      id="model"
      @change=${(event) => {
        app.remember({model: event.target.value});
        changed();
      }}
    >
      ${models.map(({id}) => html`<option .selected=${id === chosen.id}>${id}</option>`)}
    </select>
  </div>
`;

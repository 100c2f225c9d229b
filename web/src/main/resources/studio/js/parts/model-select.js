import {html} from '/lib/lit-html/lit-html.js';
import {makesPictures} from '../models.js';

/** The model that Make, Walk and Sweep share, where there is room for a line only. */
export const modelSelect = (app, chosen) => html`
  <div class="field">
    <label for="model">Model</label>
    <select id="model" @change=${(event) => app.remember({model: event.target.value})}>
      ${app.state.models
        .filter(makesPictures)
        .map(({id}) => html`<option .selected=${id === chosen.id}>${id}</option>`)}
    </select>
  </div>
`;

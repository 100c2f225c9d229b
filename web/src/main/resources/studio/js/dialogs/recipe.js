import {html} from '/lib/lit-html/lit-html.js';
import {copy} from '../actions.js';
import {icons} from '../parts/icons.js';

/** What a picture is made from, as it stands in its file: {recipe}. */
export default {
  name: 'recipe',
  title: () => 'Recipe',
  size: 'medium',
  render(app, {recipe}) {
    return html`
      <pre class="code" role="group" tabindex="0" aria-label="Recipe">${recipe}</pre>
      <footer>
        <button @click=${() => copy(app, recipe, 'Recipe')}>${icons.copy} Copy</button>
      </footer>
    `;
  },
};

import {html} from '/lib/lit-html/lit-html.js';
import {save} from '../actions.js';
import {counted} from '../numbers.js';
import {segments} from '../parts/segments.js';
import {downloadSettings} from '../pictures.js';

/**
 * How files are written: {count, zip}. `zip` gives the address for these options, or undefined if
 * it would be too long. Without them it only sets how single pictures are downloaded.
 */
const FORMATS = [
  {value: 'png', title: 'PNG'},
  {value: 'jpg', title: 'JPEG'},
];
const SCALES = ['1', '4', '16'].map((value) => ({value, title: `× ${value}`}));

export default {
  name: 'download',
  title: ({count}) => (count ? `Download ${counted(count, 'picture')}` : 'Downloads'),
  size: 'small',
  render(app, {zip}) {
    const {format, recipe, scale} = downloadSettings(app);
    const scales = () =>
      segments('Enlarged', SCALES, String(scale), (value) => set({scale: Number(value)}));
    const set = (patch) => app.remember({download: {...downloadSettings(app), ...patch}});
    return html`
      ${segments('Format', FORMATS, format, (value) => set({format: value}))}
      ${zip ? null : scales()}
      <label class="switch">
        <input
          type="checkbox"
          id="with-recipe"
          .checked=${recipe}
          @change=${(event) => set({recipe: event.target.checked})}
        />
        Write the recipe into the file
      </label>
      <footer>
        <button class="primary" @click=${() => finish(app, zip, {format, recipe})}>
          ${zip ? 'Download' : 'Done'}
        </button>
      </footer>
    `;
  },
};

function finish(app, zip, options) {
  app.close();
  if (!zip) return;
  const address = zip(options);
  if (address) save(address);
  else
    app.toast(
      'These are too many single pictures for one file: select fewer, or use a filter.',
      'error',
    );
}

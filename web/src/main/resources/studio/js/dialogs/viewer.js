import {html} from '/lib/lit-html/lit-html.js';
import * as actions from '../actions.js';
import {valueText} from '../codes.js';
import {galleryOf} from '../gallery/pages.js';
import * as selection from '../gallery/selection.js';
import {moveCursor} from '../gallery/sheet.js';
import {whole} from '../numbers.js';
import {factsOf} from '../looks.js';
import * as making from '../making.js';
import {canMix, inHandFor, mixInHand, takeInHand, withStyles} from '../mixing.js';
import {starButton} from '../parts/stage.js';
import {action, iconButton} from '../parts/buttons.js';
import {fact} from '../parts/fact.js';
import {icons} from '../parts/icons.js';
import {altOf, pixels, recipeText, titleOf, whyNotVaried} from '../pictures.js';

/** One picture of the gallery, as large as the window, with its recipe. */

const withCurrent = (action) => (app) => {
  const item = selection.current(app);
  if (item) action(app, item);
};

/** Closes first: what follows is on another page. */
const leaving = (action) => (app, item) => {
  app.close();
  action(app, item);
};

function remove(app) {
  selection.clear(app); // the picture that is seen is meant, whatever is selected behind it
  selection.remove(app);
}

export default {
  name: 'viewer',
  title: () => 'Picture',
  size: 'large',

  keys: [
    {key: 'ArrowRight', name: 'Next picture', run: (app) => moveCursor(app, 1)},
    {key: 'ArrowLeft', name: 'Previous picture', run: (app) => moveCursor(app, -1)},
    {key: 's', name: 'Star', run: withCurrent(actions.star)},
    {key: 'd', name: 'Download', run: withCurrent(actions.download)},
    {key: 'r', name: 'Restore into Make', run: withCurrent(leaving(actions.restore))},
    {key: 'v', name: 'More like this', run: withCurrent(leaving(making.vary))},
    {key: 'h', name: 'Take in hand, to be mixed', run: withCurrent(withStyles(takeInHand))},
    {key: 'b', name: 'Mix in the picture in hand', run: withCurrent(withStyles(leaving(mixInHand)))},
    {key: 'Delete', name: 'Delete', run: remove},
  ],

  render(app) {
    const item = selection.current(app);
    if (!item) return html`<p class="note">The picture is gone.</p>`;
    return html`
      <div class="viewer">
        <div class="frame">
          ${stepper(app, -1, 'Previous picture', icons.left)}
          <img class="large ${pixels(item)}" src=${item.source} alt=${altOf(item)} />
          ${stepper(app, 1, 'Next picture', icons.right)}
        </div>
        <div class="about">${about(app, item)} ${buttons(app, item)}</div>
      </div>
    `;
  },
};

function stepper(app, by, name, icon) {
  const {cursor, total} = galleryOf(app);
  const disabled = cursor + by < 0 || cursor + by >= total;
  return iconButton(name, icon, () => moveCursor(app, by), {disabled});
}

function about(app, item) {
  const {cursor, total} = galleryOf(app);
  const {picture} = item;
  return html`
    <h1>${titleOf(item)}</h1>
    <dl class="facts">
      ${fact('Seed', item.sample.seed)}
      ${Object.entries(item.sample.codes ?? {}).map(([name, value]) => fact(name, valueText(value)))}
      ${factsOf(item.sample).map(([name, value]) => fact(name, value))}
      ${fact('Model', item.model)}
      ${fact('Size', `${picture.width} × ${picture.height}`)}
      ${fact('Made', new Date(picture.created).toLocaleString())}
      ${fact('Place', `${whole(cursor + 1)} of ${whole(total)}`)}
    </dl>
    <pre class="code" role="group" tabindex="0" aria-label="Recipe">${recipeText(app, item)}</pre>
  `;
}

const buttons = (app, item) => html`
  <div class="actions" role="group" aria-label="What to do with the picture">
    ${starButton(app, item)}
    ${action('Download', icons.download, () => actions.download(app, item))}
    ${iconButton('Download options', icons.options, () => app.open('download'))}
    ${action('Restore', icons.restore, () => leaving(actions.restore)(app, item))}
    ${action('More like this', icons.vary, () => leaving(making.vary)(app, item), {
      reason: whyNotVaried(item),
    })}
    ${canMix(app, item)
      ? action('Take in hand', icons.hand, () => takeInHand(app, item))
      : null}
    ${inHandFor(app, item)
      ? action('Mix in', icons.mix, () => leaving(mixInHand)(app, item))
      : null}
    ${action('Delete', icons.trash, () => remove(app))}
  </div>
`;

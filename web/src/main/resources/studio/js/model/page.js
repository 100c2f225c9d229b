import {html} from '/lib/lit-html/lit-html.js';
import * as actions from '../actions.js';
import {renderControls} from '../controls/index.js';
import {isReady, makesPoints, modelNamed} from '../models.js';
import {icons} from '../parts/icons.js';
import {latest} from '../parts/latest.js';
import {segments} from '../parts/segments.js';
import {altOf, liveItem, pixels} from '../pictures.js';
import {changeValues, requestOf, sampleOf, seedUrl, valuesOf} from '../recipe.js';
import {cardFacts, codeTable, metricTable, parityTable, styleTable} from './facts.js';
import {layerDrawing} from './layers.js';
import {plot, plotSnippet} from './points.js';
import {languages} from './snippets.js';

/** Everything about one model, beside a picture of it. */
export function modelPage(app, id) {
  const model = app.state.modelDetails?.[id] ?? modelNamed(app, id);
  if (!model) return html`<p class="note">There is no model “${id}” here.</p>`;
  return html`
    <article class="model">
      <header>
        <a
          class="button quiet icon"
          aria-label="All models"
          title="All models"
          href=${app.href('models')}
          >${icons.left}</a
        >
        <div>
          <h1>${model.title}</h1>
          <small>${model.id}</small>
        </div>
      </header>
      ${isReady(model) ? null : reason(model)}
      <div class="columns">
        ${isReady(model) ? html`<div class="trying">${trying(app, model)}</div>` : null}
        ${model.card ? about(app, model) : null}
      </div>
    </article>
  `;
}

const reason = (model) => html`
  <p class="reason">${model.reason ?? 'The model is being loaded.'}</p>
`;

const trying = (app, model) => html`
  ${makesPoints(model) ? plot(app, model) : picture(app, model)}
  ${renderControls(
    model.card,
    valuesOf(app, model),
    (patch) => changeValues(app, model, patch),
    (seed) => seedUrl(app, model, seed),
    ['mixLayers'],
  )}
`;

function picture(app, model) {
  const item = liveItem(model, sampleOf(requestOf(app, model)));
  return html`
    <img
      class="large ${pixels(item)}"
      alt=${altOf(item)}
      width="320"
      height="320"
      ${latest(item.source)}
    />
    <a
      class="button primary"
      href=${app.href('make')}
      @click=${() => app.remember({model: model.id})}
      >${icons.make} Make pictures</a
    >
    <a class="button" href=${app.href('gallery', [], {model: model.id})}
      >${icons.gallery} Its pictures</a
    >
  `;
}

const about = (app, model) => html`
  <div class="about">
    ${isReady(model) ? program(app, model) : null} ${cardFacts(model)}
    ${codeTable(model.card)} ${styleTable(model.card)} ${metricTable(model)}
    ${parityTable(model.card)}
    ${
      model.layers
        ? html`<section aria-label="Network">
            <h2>Network</h2>
            ${layerDrawing(model.layers)}
          </section>`
        : null
    }
  </div>
`;

const program = (app, model) =>
  makesPoints(model) ? plotSnippet(app, model) : snippet(app, model);

function snippet(app, model) {
  const chosen = languages.find(({value}) => value === app.settings.language) ?? languages[0];
  const sample = sampleOf(requestOf(app, model));
  const text = chosen.write({origin: location.origin, model: model.id, sample});
  return html`
    <section aria-label="As a program" class="snippet">
      <h2>This picture, from a program</h2>
      ${segments('Language', languages, chosen.value, (language) => app.remember({language}))}
      ${
        text === undefined
          ? html`<p class="note">
              Few words cannot ask for this picture: it lies between two seeds, or has styles of its
              own.
            </p>`
          : html`
              <pre class="code" role="group" tabindex="0" aria-label=${chosen.title}>${text}</pre>
              <button id="copy-snippet" @click=${() => actions.copy(app, text, chosen.title)}>
                ${icons.copy} Copy
              </button>
            `
      }
    </section>
  `;
}

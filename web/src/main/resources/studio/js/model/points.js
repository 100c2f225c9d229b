import {html} from '/lib/lit-html/lit-html.js';
import * as actions from '../actions.js';
import {plotUrl} from '../models.js';
import {icons} from '../parts/icons.js';
import {latest} from '../parts/latest.js';
import {requestOf, sampleOf} from '../recipe.js';
import {shellUrl} from './snippets.js';

/** A model that makes points has no picture: a plot of many stands for it. */

export function plot(app, model) {
  const sample = sampleOf(requestOf(app, model));
  return html`
    <img
      class="large"
      alt="Points of the seeds from ${sample.seed} on, by ${model.id}"
      width="320"
      height="320"
      ${latest(plotUrl(model.id, sample))}
    />
  `;
}

export function plotSnippet(app, model) {
  const address = location.origin + plotUrl(model.id, sampleOf(requestOf(app, model)));
  const text = `curl -o points.png ${shellUrl(address)}`;
  return html`
    <section aria-label="As a program" class="snippet">
      <h2>This plot, from a program</h2>
      <pre class="code" role="group" tabindex="0" aria-label="curl">${text}</pre>
      <p class="note">The numbers themselves can be had by <code>/v2/models/${model.id}/infer</code>.</p>
      <button id="copy-snippet" @click=${() => actions.copy(app, text, 'curl')}>
        ${icons.copy} Copy
      </button>
    </section>
  `;
}

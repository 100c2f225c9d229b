import {html} from '/lib/lit-html/lit-html.js';

/** A line of a list of facts; nothing for what is not known. */
export const fact = (name, value) =>
  value === undefined
    ? null
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;

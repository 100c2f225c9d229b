import {html} from '/lib/lit-html/lit-html.js';

/** How far a job is: in pictures or, while it looks for one, in steps. */
export const progress = ({search, done, total}) =>
  search
    ? html`<progress max=${search.steps} .value=${search.done} aria-label="Steps made"></progress>`
    : html`<progress max=${total} .value=${done} aria-label="Pictures made"></progress>`;

import {html} from '/lib/lit-html/lit-html.js';

export const queue = (app) => html`
  <aside id="queue" aria-label="Queue">${app.state.jobs.map((job) => html`<p>${job.id} ${job.state}</p>`)}</aside>
`;

import {html} from '/lib/lit-html/lit-html.js';
import {restore} from '../restore.js';
import {carriesPicture, receivesOf} from './carry.js';

const hasFile = (event) => event.dataTransfer?.types.includes('Files') && !carriesPicture(event);

/** Where a file can be dropped for something else: html`<fieldset ${receivesFile((file) => ...)}>`. */
export const receivesFile = receivesOf(hasFile, ({dataTransfer}) => dataTransfer.files[0]);

/** A picture file dropped anywhere else on the page is read for its recipe. */
export function acceptDrops(app) {
  addEventListener('dragover', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault(); // else the browser would leave the page for the picture
    if (!app.state.dropping) app.set({dropping: true});
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) app.set({dropping: false});
  });
  addEventListener('drop', () => app.set({dropping: false}), {capture: true});
  addEventListener('drop', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    restore(app, event.dataTransfer.files[0]);
  });
}

export const dropOverlay = (app) =>
  app.state.dropping
    ? html`<div id="drop"><p>Drop the picture to set up what made it</p></div>`
    : null;

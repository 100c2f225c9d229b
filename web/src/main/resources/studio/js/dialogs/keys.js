import {html} from '/lib/lit-html/lit-html.js';
import {sections} from '../keys.js';

const NAMES = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  ' ': 'Space',
};

const caps = (key) => key.split(/(?<=.)\+/).map((part) => html`<kbd>${NAMES[part] ?? part}</kbd>`);

/** The table of js/keys.js, to be read. */
export default {
  name: 'keys',
  title: () => 'Keys',
  size: 'medium',
  render: (app) => html`
    <div class="key-table">
      ${sections(app.view).map(
        ({title, keys}) => html`
          <section>
            <h3>${title}</h3>
            <dl>
              ${keys.map(
                ({key, name}) =>
                  html`<div>
                    <dt>${caps(key)}</dt>
                    <dd>${name}</dd>
                  </div>`,
              )}
            </dl>
          </section>
        `,
      )}
    </div>
  `,
};

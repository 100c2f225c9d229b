import {html} from '/lib/lit-html/lit-html.js';

/** Asks before something that cannot be undone: {question, action, run}. */
export default {
  name: 'confirm',
  title: ({question}) => question,
  size: 'small',
  render(app, {detail, action, run}) {
    const confirmed = () => {
      app.close();
      run();
    };
    return html`
      <p>${detail}</p>
      <footer>
        <button @click=${app.close}>Cancel</button>
        <button class="danger" autofocus @click=${confirmed}>${action}</button>
      </footer>
    `;
  },
};

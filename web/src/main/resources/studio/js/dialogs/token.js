import {html} from '/lib/lit-html/lit-html.js';
import {login} from '../api.js';

/** Asks for the server's token, and begins again with it. */
export default {
  name: 'token',
  title: () => 'This server asks for a token',
  size: 'small',
  render(app) {
    return html`
      <form @submit=${(event) => enter(app, event)}>
        <div class="field">
          <label for="token">Token</label>
          <input
            id="token"
            name="token"
            type="password"
            autocomplete="current-password"
            required
            autofocus
          />
        </div>
        ${app.state.refusal ? html`<p class="error" role="alert">${app.state.refusal}</p>` : null}
        <footer><button class="primary">Continue</button></footer>
      </form>
    `;
  },
};

async function enter(app, event) {
  event.preventDefault();
  const field = event.target.elements.token;
  try {
    await login(field.value);
    location.reload();
  } catch (failure) {
    app.set({refusal: failure.message}); // here: a notice would be behind the dialog
    field.select();
  }
}

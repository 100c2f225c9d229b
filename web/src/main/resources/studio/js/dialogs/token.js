import {html} from '/lib/lit-html/lit-html.js';
import {login} from '../api.js';

/** Asks for the server's token, and begins again with it. */
export default {
  name: 'token',
  title: () => 'This server asks for a token',
  size: 'small',
  render(app) {
    const submit = async (event) => {
      event.preventDefault();
      const token = new FormData(event.target).get('token');
      const accepted = await app.attempt(() => login(token).then(() => true));
      if (accepted) location.reload();
    };
    return html`
      <form @submit=${submit}>
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
        <footer><button class="primary">Continue</button></footer>
      </form>
    `;
  },
};

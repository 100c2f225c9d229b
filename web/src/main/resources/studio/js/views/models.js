import {html} from '/lib/lit-html/lit-html.js';
import {icons} from '../parts/icons.js';

export default {
  name: 'models',
  title: 'Models',
  icon: icons.models,
  key: 'm',
  render: (app) => html`<h1>Models</h1>`,
};

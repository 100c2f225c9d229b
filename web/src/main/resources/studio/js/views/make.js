import {html} from '/lib/lit-html/lit-html.js';
import {icons} from '../parts/icons.js';

export default {
  name: 'make',
  title: 'Make',
  icon: icons.make,
  key: 'm',
  render: (app) => html`<h1>Make</h1>`,
};

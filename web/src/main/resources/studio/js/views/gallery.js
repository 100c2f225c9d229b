import {html} from '/lib/lit-html/lit-html.js';
import {icons} from '../parts/icons.js';

export default {
  name: 'gallery',
  title: 'Gallery',
  icon: icons.gallery,
  key: 'g',
  render: (app) => html`<h1>Gallery</h1>`,
};

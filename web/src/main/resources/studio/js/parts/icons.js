import {html, svg} from '/lib/lit-html/lit-html.js';

/** Icons of 16 by 16, drawn in the colour of the text. What they mean is said by their button. */
const icon = (drawing) => html`
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${drawing}</svg>
`;

const lines = (d) => icon(svg`<path d=${d} />`);

export const icons = {
  make: lines(
    'M8 1.5v4M8 10.5v4M1.5 8h4M10.5 8h4M4 4l1.5 1.5M10.5 10.5 12 12M12 4l-1.5 1.5M5.5 10.5 4 12',
  ),
  gallery: lines('M2 2.5h5v5H2zM9 2.5h5v5H9zM2 9.5h5v4H2zM9 9.5h5v4H9z'),
  models: lines('M8 1.5 14 4.7 8 8 2 4.7zM2 8l6 3.3L14 8M2 11.2l6 3.3 6-3.3'),
  walk: lines('M2 13c2-7 4-7 6-4s4 2 6-6'),
  sweep: lines('M2 2h12v12H2zM6 2v12M10 2v12M2 6h12M2 10h12'),
  training: lines('M2 2v12h12M4.5 10.5l3-4 2.5 2 3.5-5'),
  queue: lines('M2 4h12M2 8h9M2 12h6'),
  close: lines('m4 4 8 8M12 4l-8 8'),
  star: lines('m8 1.8 1.9 4 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2.1.7-4.3-3.1-3 4.3-.6z'),
  download: lines('M8 2v8.5M4.5 7.5 8 11l3.5-3.5M2.5 14h11'),
  upload: lines('M8 11V2.5M4.5 6 8 2.5 11.5 6M2.5 14h11'),
  trash: lines('M2.5 4h11M6 4V2.5h4V4M4 4l.6 9.5h6.8L12 4M6.7 7v4M9.3 7v4'),
  copy: lines('M5.5 5.5h8v8h-8zM3 10.5h-.5v-8h8V3'),
  dice: icon(svg`
    <path d="M2.5 2.5h11v11h-11z" />
    <path class="solid" d="M5 5h1.6v1.6H5zM9.4 5H11v1.6H9.4zM7.2 7.2h1.6v1.6H7.2zM5 9.4h1.6V11H5zM9.4 9.4H11V11H9.4z" />
  `),
  compare: lines('M8 1.5v13M2 4h4v8H2M10 4h4v8h-4'),
  vary: lines(
    'M8 8m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0M8 1.5v1.5M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1',
  ),
  start: lines('M3 2v12M6 8h8M10.5 4.5 14 8l-3.5 3.5'),
  target: lines('M13 2v12M2 8h8M6.5 4.5 10 8l-3.5 3.5'),
  recipe: lines('M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M6 8h4M6 11h4'),
  restore: lines('M2.5 3v4h4M2.8 7A5.5 5.5 0 1 1 3 10.5'),
  again: lines('M13.5 3v4h-4M13.2 7A5.5 5.5 0 1 0 13 10.5'),
  up: lines('M8 13V3M4 7l4-4 4 4'),
  down: lines('M8 3v10M4 9l4 4 4-4'),
  left: lines('M10 3 5 8l5 5'),
  right: lines('m6 3 5 5-5 5'),
  check: lines('m3 8.5 3.3 3.3L13 4.5'),
  search: lines('M7 7m-4.5 0a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0M10.5 10.5 14 14'),
  keys: lines('M1.5 4h13v8h-13zM4 6.5h.5M7 6.5h.5M10 6.5h.5M12 6.5h.5M4.5 9.5h7'),
  filter: lines('M2 3h12L9.5 8.5V13l-3-1.5v-3z'),
  plus: lines('M8 3v10M3 8h10'),
  options: lines(
    'M2 4.5h6M11.5 4.5H14M2 11.5h2.5M8 11.5h6M8 4.5a1.7 1.7 0 1 0 3.5 0 1.7 1.7 0 1 0-3.5 0M4.5 11.5a1.7 1.7 0 1 0 3.5 0 1.7 1.7 0 1 0-3.5 0',
  ),
  keep: lines('M4 1.5h8v13L8 11.5l-4 3z'),
  play: lines('M4.5 2.5v11l9-5.5z'),
  mix: lines('M2 3h3c4 0 3 10 7 10h2M2 13h3c1.5 0 2.3-1.4 2.8-3M9 6c.5-1.7 1.2-3 3-3h2M12 1.2 13.8 3 12 4.8M12 11.2l1.8 1.8-1.8 1.8'),
  hand: lines('M5 8V3.5a1 1 0 0 1 2 0V7M7 6.5v-4a1 1 0 0 1 2 0V7M9 3.5a1 1 0 0 1 2 0V8M11 5.5a1 1 0 0 1 2 0V10c0 3-2 4.5-4.5 4.5S5 13 2.8 9.5a1 1 0 0 1 1.7-1L5 9.5'),
  pause: lines('M5 3v10M11 3v10'),
};

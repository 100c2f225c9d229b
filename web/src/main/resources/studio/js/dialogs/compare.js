import {html} from '/lib/lit-html/lit-html.js';
import {altOf, pixels} from '../pictures.js';
import {tiles} from '../parts/tiles.js';
import {vars} from '../parts/vars.js';

/** Two pictures on each other, with a slider between them. They are in `app.state.comparing`. */
export default {
  name: 'compare',
  title: () => 'Compare',
  size: 'large',
  render(app) {
    const {one, other, others} = app.state.comparing;
    return html`
      <div class="compare">
        <figure ${vars({'--at': '50%'})}>
          <img class="large ${pixels(one)}" src=${one.source} alt=${altOf(one)} />
          <img class="large over ${pixels(other)}" src=${other.source} alt=${altOf(other)} />
          <span class="divider"></span>
          <input
            id="divider"
            type="range"
            min="0"
            max="100"
            aria-label="Divider"
            @input=${divide}
            autofocus
          />
        </figure>
        <p class="captions"><span>${altOf(one)}</span><span>${altOf(other)}</span></p>
        ${others.length > 2 ? strip(app) : null}
      </div>
    `;
  },
};

/** Straight to the element: a divider under the finger must not wait for the page. */
function divide(event) {
  event.target.parentElement.style.setProperty('--at', `${event.target.value}%`);
}

function strip(app) {
  const {one, other, others} = app.state.comparing;
  const candidates = others.filter((item) => item.source !== one.source);
  const chosen = candidates.findIndex((item) => item.source === other.source);
  const choose = (index) => app.set({comparing: {one, other: candidates[index], others}});
  return html`
    <div class="strip" role="radiogroup" aria-label="Compare with">
      ${tiles('compared', candidates, chosen, choose)}
    </div>
  `;
}

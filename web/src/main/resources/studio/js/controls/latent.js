import {html, nothing} from '/lib/lit-html/lit-html.js';
import {percent} from '../numbers.js';
import {seedField} from '../parts/seed-field.js';
import {segments} from '../parts/segments.js';
import {randomSeed} from '../seeds.js';

/** Where the picture starts: a seed, or a place on the way between two seeds. */

const MODES = [
  {value: 'fixed', title: 'Fixed', hint: 'The seed stays'},
  {value: 'increment', title: 'Next', hint: 'The seeds after those just made'},
  {value: 'random', title: 'Random', hint: 'A new seed each time'},
];

const end = (draw, seed) => html`
  <img
    class="pixels"
    width="40"
    height="40"
    alt=""
    src=${draw(seed)}
  />
`;

const drag = (values, change, draw) => html`
  ${seedField('towards', 'Towards seed', values.towards, (towards) => change({towards}))}
  <div class="drag">
    ${end(draw, values.seed)}
    <input
      type="range"
      min="0"
      max="1"
      step="0.01"
      aria-label="How far towards the other seed"
      aria-valuetext=${percent(values.amount)}
      .value=${String(values.amount)}
      @input=${(event) => change({amount: event.target.valueAsNumber})}
    />
    ${end(draw, values.towards)}
  </div>
`;

const isDragging = (values) => values.towards !== null;

export default {
  role: 'latent',

  defaults: () => ({seed: '1', seedMode: 'increment', towards: null, amount: 0.5}),

  render: (spec, values, change, {draw}) => html`
    <fieldset class="control" id="control-latent">
      <legend>Seed</legend>
      ${seedField('seed', 'Seed', values.seed, (seed) => change({seed}))}
      ${segments('After making', MODES, values.seedMode, (seedMode) => change({seedMode}))}
      <label class="switch">
        <input
          type="checkbox"
          id="between"
          .checked=${isDragging(values)}
          @change=${(event) => change({towards: event.target.checked ? randomSeed() : null})}
        />
        Drag between two seeds
        ${isDragging(values) ? html`<output>${percent(values.amount)}</output>` : nothing}
      </label>
      ${isDragging(values) ? drag(values, change, draw) : nothing}
    </fieldset>
  `,

  toRequest: ({seed, towards, amount}) => (towards === null ? {seed} : {seed, towards, amount}),

  fromSample: ({seed, towards, amount}) => ({
    seed,
    towards: towards ?? null,
    amount: amount ?? 0.5,
  }),
};

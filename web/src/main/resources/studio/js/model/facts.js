import {html} from '/lib/lit-html/lit-html.js';
import {duration} from '../job-words.js';
import {counted, whole} from '../numbers.js';
import {fact} from '../parts/fact.js';
import {icons} from '../parts/icons.js';

/** What a model's card says. */

export const cardFacts = ({card, sha256, bytes, device}) => html`
  <section aria-label="Card">
    <h2>Card</h2>
    <dl class="facts">
      ${fact('Output', sizeOf(card.output))} ${fact('Inputs', inputsOf(card.inputs))}
      ${trainingFacts(card)} ${fact('Licence', card.licence)}
      ${fact('Size', bytes === undefined ? undefined : megabytes(bytes))} ${fact('Runs on', device)}
      ${fact('SHA-256', sha256 && html`<code>${sha256}</code>`)}
    </dl>
  </section>
`;

const trainingFacts = ({training, output}) =>
  training
    ? html`
        ${fact('Recipe', training.recipe)} ${fact('Data', training.data)}
        ${fact('Trained', effortOf(training, output.dim ? 'point' : 'image'))}
      `
    : null;

const effortOf = ({imagesSeen, wallSeconds, seed}, what) =>
  `${counted(imagesSeen, what)} in ${duration(wallSeconds)}, seed ${seed}`;

const CHANNELS = {1: 'grey', 3: 'colour', 4: 'colour with alpha'};

const sizeOf = ({width, height, channels, dim}) =>
  width
    ? `${width} × ${height}, ${CHANNELS[channels] ?? `${channels} channels`}`
    : `vectors of ${dim}`;

const inputsOf = ({latent, label, codes, style, ...others}) =>
  [
    latent && `latent of ${latent.dim} (${latent.distribution})`,
    label && counted(label.names.length, 'label'),
    codes && counted(codes.length, 'code'),
    style && `styles of ${counted(style.layers, 'layer')}`,
    ...Object.keys(others),
  ]
    .filter(Boolean)
    .join(', ');

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/** What can be chosen beside the seed: the factors that were found, the members of an ensemble. */
export const codeTable = ({inputs}) =>
  inputs.codes
    ? html`
        <section aria-label="Codes">
          <h2>Codes</h2>
          <dl class="facts">${inputs.codes.map((code) => fact(code.name, valuesOf(code)))}</dl>
        </section>
      `
    : null;

const valuesOf = ({choices, range}) =>
  choices ? `${choices.length}: ${choices.join(', ')}` : `from ${range[0]} to ${range[1]}`;

/** What styles a model has, and what can be done with them. */
export const styleTable = ({inputs: {style, psi, noise}}) =>
  style
    ? html`
        <section aria-label="Styles">
          <h2>Styles</h2>
          <dl class="facts">
            ${fact('Layers', `${style.layers}, each of a style of ${whole(style.dim)} numbers`)}
            ${Object.entries(style.groups).map(([name, layers]) => fact(name, layersOf(layers)))}
            ${psi && fact('Psi', `${psi.default} unless another is asked for; ${meansOf(psi)}`)}
            ${noise && fact('Noise', noiseOf(noise))}
            ${(style.directions ?? []).map(({name, method, layers}) =>
              fact(name, `direction, ${method}, ${layersOf(layers)}`),
            )}
          </dl>
        </section>
      `
    : null;

const meansOf = ({mean}) =>
  mean.length === 1 ? 'one mean style' : `a mean style for each of ${mean.length} labels`;

function layersOf(layers) {
  const [first] = layers;
  const last = layers.at(-1);
  if (layers.length === 1) return `layer ${first}`;
  const isRow = last - first === layers.length - 1;
  return isRow ? `layers ${first} to ${last}` : `layers ${layers.join(', ')}`;
}

function noiseOf(noise) {
  const sizes = noise.map(({width, height}) => `${width} × ${height}`);
  const from = sizes[0] === sizes.at(-1) ? sizes[0] : `${sizes[0]} to ${sizes.at(-1)}`;
  return `at ${counted(noise.length, 'layer')}, ${from}`;
}

const FLOOR = '_floor';

/** The name of a metric states its protocol; its floor is what real samples get in its place. */
export function metricTable({card, report}) {
  const metrics = card.training?.metrics ?? {};
  const names = Object.keys(metrics).filter((name) => !name.endsWith(FLOOR));
  return html`
    <section aria-label="Metrics">
      <h2>Metrics</h2>
      ${
        names.length === 0
          ? html`<p class="note">None was measured for this bundle.</p>`
          : html`<table class="metrics">
              <thead>
                <tr>
                  <th scope="col">Figure</th>
                  <th scope="col">Its value</th>
                  <th scope="col">Real samples</th>
                </tr>
              </thead>
              <tbody>
                ${names.map((name) => metric(name, metrics[name], metrics[name + FLOOR]))}
              </tbody>
            </table>`
      }
      ${report ? reportLink(report) : null}
    </section>
  `;
}

const metric = (name, value, floor) => html`
  <tr>
    <th scope="row" title=${name}>${name.replaceAll('_', ' ')}</th>
    <td>${short(value)}</td>
    <td>${floor === undefined ? '' : short(floor)}</td>
  </tr>
`;

const reportLink = (report) => html`
  <a class="button" href=${report} target="_blank" rel="noopener">${icons.recipe} Whole report</a>
`;

/** How far the exported network is from the trained one. */
export const parityTable = ({parity}) => html`
  <section aria-label="Parity">
    <h2>Parity</h2>
    <p class="note">Largest difference between the exported network and the trained one.</p>
    <dl class="facts">
      ${Object.entries(parity ?? {}).map(([key, most]) => fact(batchOf(key), short(most)))}
    </dl>
  </section>
`;

/** What was compared: the whole model at a batch size (7), or a part of it (mapping_7). */
function batchOf(compared) {
  const [batch, part] = compared.split('_').reverse();
  return part ? `Batch of ${batch}, ${part} alone` : `Batch of ${batch}`;
}

const short = (value) =>
  Math.abs(value) < 1e-3 ? value.toExponential(2) : Number(value.toPrecision(4)).toString();

import {html} from '/lib/lit-html/lit-html.js';
import {whole} from '../numbers.js';
import {vars} from '../parts/vars.js';

/**
 * The network, layer under layer; the longer the bar, the more parameters.
 *
 * @param {{name: string, op: string, weights: number[], parameters: number}[]} layers
 */
export function layerDrawing(layers) {
  const most = Math.max(1, ...layers.map(({parameters}) => parameters));
  return html`
    <ol class="layers" aria-label="Layers">
      ${layers.map((layer) => row(layer, most))}
    </ol>
  `;
}

const row = ({name, op, weights, parameters}, most) => html`
  <li class=${parameters > 0 ? '' : 'plain'}>
    <b>${op}</b>
    <span class="layer-name">${name}</span>
    <small class="shape">${weights.join(' × ')}</small>
    ${
      parameters > 0
        ? html`
            <span class="bar" ${vars({'--share': `${(100 * parameters) / most}%`})}></span>
            <small class="number">${whole(parameters)}</small>
          `
        : null
    }
  </li>
`;

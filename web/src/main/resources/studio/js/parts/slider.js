import {html, nothing} from '/lib/lit-html/lit-html.js';
import {valueText} from '../codes.js';
import {iconButton} from './buttons.js';
import {icons} from './icons.js';

/**
 * A number in its range, or left as it is.
 *
 * @typedef {{name: string, range: [number, number], step: number, usual: number, unset: string,
 *   reset: string, words?: (value: number) => string, title?: object, marked?: boolean}} Slide
 *   `usual` is where it stands while it is left, which `unset` says; `reset` names the button
 *   that leaves it again; `title` stands in the place of its name; `marked` draws a mark at `usual`
 *
 * @param {Slide} slide
 * @param {number|undefined} value undefined where it is left
 * @param {(value: number|undefined) => void} set
 */
export function slider(id, slide, value, set) {
  const {name, range: [low, high], step, usual, unset, reset, words = valueText} = slide;
  const left = value === undefined;
  const text = left ? unset : words(value);
  return html`
    <div class="code-control ${left ? 'drawn' : ''}">
      <div class="code-name">
        ${slide.title ?? html`<label for=${id}>${name}</label>`}
        <output for=${id}>${text}</output>
        ${iconButton(reset, icons.restore, () => set(undefined), {disabled: left})}
      </div>
      <input
        type="range"
        id=${id}
        min=${low}
        max=${high}
        step=${step}
        list=${slide.marked ? `${id}-usual` : nothing}
        aria-label=${name}
        aria-valuetext=${text}
        .value=${String(value ?? usual)}
        @input=${(event) => set(event.target.valueAsNumber)}
      />
      ${slide.marked
        ? html`<datalist id="${id}-usual"><option value=${usual}></option></datalist>`
        : nothing}
    </div>
  `;
}

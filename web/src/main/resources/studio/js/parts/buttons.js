import {html, nothing} from '/lib/lit-html/lit-html.js';

/**
 * The quiet buttons that stand around pictures. Each has an icon and a name.
 *
 * @typedef {{id?: string, disabled?: boolean, reason?: string, kind?: string}} Options `reason` is
 *   why it is disabled, `kind` one more CSS class
 */

/** @param {Options} options */
export const action = (name, icon, press, {id, disabled = false, reason, kind = ''} = {}) => html`
  <button
    type="button"
    id=${id ?? nothing}
    class="quiet ${kind}"
    title=${reason ?? nothing}
    ?disabled=${disabled || reason !== undefined}
    @click=${press}
  >
    ${icon} ${name}
  </button>
`;

/** Of the icon alone: the name is said, and shown when the pointer rests on it. */
export const iconButton = (name, icon, press, {id, disabled = false} = {}) => html`
  <button
    type="button"
    id=${id ?? nothing}
    class="quiet icon"
    aria-label=${name}
    title=${name}
    ?disabled=${disabled}
    @click=${press}
  >
    ${icon}
  </button>
`;

/** Stays pressed: a star, a filter. */
export const toggle = (name, icon, pressed, press, {id, kind = ''} = {}) => html`
  <button
    type="button"
    id=${id ?? nothing}
    class="quiet ${kind}"
    aria-pressed=${pressed}
    @click=${press}
  >
    ${icon} ${name}
  </button>
`;

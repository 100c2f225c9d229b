import {html} from '/lib/lit-html/lit-html.js';
import {iconButton} from './buttons.js';
import {icons} from './icons.js';

/** Sentences that come and go: toasts for everyone, announcements for screen readers. */

const SHOWN_MILLISECONDS = 6000;

/** @param {'note'|'error'} kind errors stay until they are dismissed */
export function toast(app, sentence, kind = 'note') {
  const same = (other) => other.sentence === sentence;
  const notice = {sentence, kind};
  app.set({toasts: [...app.state.toasts.filter((other) => !same(other)), notice]});
  if (kind !== 'error') setTimeout(() => dismiss(app, notice), SHOWN_MILLISECONDS);
}

export function announce(app, announcement) {
  app.set({announcement});
}

const dismiss = (app, notice) =>
  app.set({toasts: app.state.toasts.filter((other) => other !== notice)});

export const notices = (app) => html`
  <div id="announcer" class="unseen" role="status" aria-live="polite">
    ${app.state.announcement}
  </div>
  <div id="toasts" role="log" aria-label="Notices">
    ${app.state.toasts.map(
      (notice) => html`
        <div class="toast ${notice.kind}" role=${notice.kind === 'error' ? 'alert' : 'status'}>
          <span>${notice.sentence}</span>
          ${iconButton('Dismiss', icons.close, () => dismiss(app, notice))}
        </div>
      `,
    )}
  </div>
`;

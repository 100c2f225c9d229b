import {guard} from '/lib/lit-html/directives/guard.js';
import {html} from '/lib/lit-html/lit-html.js';
import {renderDialogs} from './dialogs/index.js';
import {isUnfinished} from './jobs.js';
import {opens} from './parts/carry.js';
import {dropOverlay} from './parts/drop.js';
import {iconButton} from './parts/buttons.js';
import {icons} from './parts/icons.js';
import {notices} from './parts/notices.js';
import {queue} from './parts/queue.js';
import {views} from './views/index.js';

/** What stands around every view. */
export const shell = (app) => html`
  <a class="skip" href="#main" @click=${skip}>Skip to the content</a>
  <header id="header">
    <a class="brand" href=${app.href('make')}
      ><img src="icon.svg" alt="" width="20" height="20" />Ganvas</a
    >
    ${navigation(app)}
    <div class="tools">
      ${
        app.state.connected === false
          ? html`<span class="connection" role="status">Connecting again …</span>`
          : null
      }
      ${iconButton('Restore from a picture file', icons.restore, app.chooseFile, {id: 'restore'})}
      ${iconButton('Keys', icons.keys, () => app.open('keys'), {id: 'show-keys'})}
      ${queueButton(app)}
    </div>
  </header>
  <div id="body" class=${app.state.queueOpen ? 'with-queue' : ''}>
    <main id="main" tabindex="-1" class="view-${app.view.name}">${app.view.render?.(app)}</main>
    ${app.state.queueOpen ? guard([app.state.jobs, app.route], () => queue(app)) : null}
  </div>
  ${notices(app)} ${dropOverlay(app)} ${renderDialogs(app)}
`;

function skip(event) {
  event.preventDefault(); // the address belongs to the router
  document.getElementById('main').focus();
}

const navigation = (app) => html`
  <nav id="nav" aria-label="Views">
    ${views.map(
      (view) => html`
        <a
          href=${app.href(view.name)}
          aria-current=${view === app.view ? 'page' : 'false'}
          title="${view.title} (${view.key})"
          ${opens(() => app.go(view.name))}
        >
          ${view.icon}<span>${view.title}</span>
        </a>
      `,
    )}
  </nav>
`;

function queueButton(app) {
  const unfinished = app.state.jobs.filter(isUnfinished).length;
  return html`
    <button
      id="queue-button"
      class="quiet"
      aria-expanded=${app.state.queueOpen}
      aria-controls="queue"
      @click=${app.toggleQueue}
    >
      ${icons.queue} Queue ${unfinished > 0 ? html`<b class="count">${unfinished}</b>` : null}
    </button>
  `;
}

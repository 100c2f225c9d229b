/**
 * What happens on the server, as it happens. The browser connects again by itself and the server
 * then sends what was missed, or `reset` if it no longer knows.
 */
const NAMES = ['job', 'picture', 'deleted', 'models', 'settings', 'queue', 'runs', 'reset'];
const RETRY_MILLISECONDS = 3000;

/**
 * @param {(name: string, data: any) => void} happened
 * @param {(connected: boolean) => void} connection
 */
export function listen(happened, connection) {
  const source = connect(happened, connection);
  source.onopen = () => connection(true);
}

function connect(happened, connection) {
  const source = new EventSource('/api/events');
  source.onerror = () => {
    connection(false);
    if (source.readyState === EventSource.CLOSED)
      setTimeout(() => begin(happened, connection), RETRY_MILLISECONDS);
  };
  for (const name of NAMES) {
    source.addEventListener(name, (event) => happened(name, JSON.parse(event.data || '{}')));
  }
  return source;
}

/**
 * The browser gives up after an answer that is no stream, such as a proxy's error page. With the
 * old connection the number of the last event is lost, so everything is fetched anew.
 */
function begin(happened, connection) {
  const source = connect(happened, connection);
  source.onopen = () => {
    connection(true);
    happened('reset', {});
    source.onopen = () => connection(true);
  };
}

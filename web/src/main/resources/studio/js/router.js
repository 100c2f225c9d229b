/**
 * Where we are is in the address after `#`: `#/models/fashion-cgan?tab=java`.
 *
 * @typedef {{name: string, args: string[], query: Record<string, string>}} Route
 */

/** @returns {Route} */
export function parse(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [name, ...args] = path.split('/').map(decoded);
  return {name, args, query: Object.fromEntries(new URLSearchParams(query))};
}

/** The address of a view: `href('models', ['fashion-cgan'])`. */
export function href(name, args = [], query = {}) {
  const path = [name, ...args].map(encodeURIComponent).join('/');
  const search = new URLSearchParams(query).toString();
  return `#/${path}${search && '?'}${search}`;
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // typed by hand, with a lone %
  }
}

/**
 * Requests to our own server. Whatever goes wrong becomes an `ApiError` whose message is a
 * sentence.
 */

const TOKEN = 'ganvas-token';
const CLIENT = 'ganvas-client';
const SENDABLE = /^[\x20-\x7e\xa0-\xff]+$/; // in a header; for another token the cookie stands alone
const MOST_KEPT_ALIVE = 64 * 1024; // bytes, of all such requests together: the browsers' limit

class ApiError extends Error {
  constructor(sentence, status) {
    super(sentence);
    this.status = status;
  }

  /** Whether the same request may succeed a little later: the server is away or busy. */
  get passes() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** A path whose inserted parts are encoded: path`/api/models/${id}`. */
export const path = (strings, ...parts) =>
  String.raw({raw: strings}, ...parts.map((part) => encodeURIComponent(part)));

/**
 * A path with the parameters that are neither null, undefined nor empty. Those of an object have
 * its name and their own: `codes.digit=3`.
 */
export function url(base, parameters = {}) {
  const given = Object.entries(parameters)
    .flatMap(([name, value]) => flat(name, value))
    .filter(([, value]) => value != null && value !== '');
  const search = new URLSearchParams(given).toString();
  return search ? `${base}?${search}` : base;
}

const flat = (name, value) =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([inner, each]) => flat(`${name}.${inner}`, each))
    : [[name, value]];

export const get = (target, parameters) => send('GET', url(target, parameters));
export const post = (target, body) => send('POST', target, body);
export const put = (target, body) => send('PUT', target, body);

/** What is put by a page that is being left: it reaches the server all the same, if it is small. */
export function putLeaving(target, body) {
  const {size} = new Blob([encoded(body)]);
  return send('PUT', target, body, {keepalive: size <= MOST_KEPT_ALIVE});
}

export const patch = (target, body) => send('PATCH', target, body);
export const remove = (target) => send('DELETE', target);

/** Pictures, events and downloads cannot send a header: for them the server sets a cookie. */
export async function login(token) {
  sessionStorage.removeItem(TOKEN); // the server has refused it
  await post('/api/login', {token});
  sessionStorage.setItem(TOKEN, token);
}

async function send(method, target, body, options) {
  const response = await answered(method, target, body, options);
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  throw new ApiError(answer.error ?? `The server answered ${response.status}.`, response.status);
}

async function answered(method, target, body, options) {
  try {
    return await fetch(target, {...request(method, body), ...options});
  } catch {
    throw new ApiError('The server cannot be reached.', 0);
  }
}

const request = (method, body) => ({
  method,
  headers: headers(body),
  body: encoded(body),
});

function headers(body) {
  const all = {'Ganvas-Client': clientId()};
  const token = sessionStorage.getItem(TOKEN) ?? '';
  if (SENDABLE.test(token)) all.Authorization = `Bearer ${token}`;
  if (body instanceof Blob) all['Content-Type'] = body.type;
  else if (isJson(body)) all['Content-Type'] = 'application/json';
  return all; // the browser says itself what a form is
}

const encoded = (body) => (isJson(body) ? JSON.stringify(body) : body);

const isJson = (body) =>
  body !== undefined && !(body instanceof Blob) && !(body instanceof FormData);

/** Who we are to the queue: kept, so that a reload finds its jobs again. */
export function clientId() {
  const known = localStorage.getItem(CLIENT);
  if (known) return known;
  // Not randomUUID: that one is missing on a page that came over plain http from another machine.
  const words = crypto.getRandomValues(new Uint32Array(4));
  const id = Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('');
  localStorage.setItem(CLIENT, id);
  return id;
}

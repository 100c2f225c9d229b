// What the scenarios share: the client, and what is asserted of pictures and refusals.
import assert from 'node:assert/strict';
import OpenAI, { toFile } from 'openai';

/** Where the studio is: the last argument. */
export const address = process.argv.at(-1);

export const client = (options = {}) =>
  new OpenAI({ apiKey: 'none', baseURL: `${address}/v1`, maxRetries: 0, ...options });

export const size = (png) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

export const bytes = (image) => Buffer.from(image.b64_json, 'base64');

export const fetched = async (url) => Buffer.from(await (await fetch(url)).arrayBuffer());

/** The styles of a sample, as a program keeps them. */
export const kept = async (model, sample) => {
  const answer = await fetch(`${address}/api/models/${model}/styles`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(sample),
  });
  assert.equal(answer.status, 200);
  return answer.json();
};

export const file = (content, name = 'picture.png') => toFile(content, name, { type: 'image/png' });

export const refused = async (promise, expected) => {
  const error = await promise.then(() => assert.fail('this was not refused'), (failure) => failure);
  assert(error instanceof OpenAI.APIError, String(error));
  const { status, type, param, code } = error;
  assert.deepEqual({ status, type, param, code }, expected, error.message);
  assert(error.requestID, 'there is no request id');
  assert(error.message.length > 10, error.message);
  return error;
};

export const invalid = (param, code = 'invalid_value', status = 400) => ({
  status,
  type: 'invalid_request_error',
  param,
  code,
});

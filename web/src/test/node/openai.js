// What users of OpenAI's own client see: "node openai.js SCENARIO ADDRESS" fails where they would.
import assert from 'node:assert/strict';
import { address, bytes, client, fetched, file, invalid, refused, size } from './checks.js';

const images = client().images;

const scenarios = {
  async models() {
    const ids = [];
    for await (const model of client().models.list()) {
      assert.equal(model.object, 'model');
      assert(Number.isInteger(model.created) && model.created > 1.5e9);
      ids.push(model.id);
    }
    assert.deepEqual(ids, ['clothes', 'digits', 'plain']); // "ring" makes points
    assert.equal((await client().models.retrieve('plain')).id, 'plain');
    await refused(client().models.retrieve('dall-e-3'), invalid('model', 'model_not_found', 404));
  },

  async generations() {
    const answer = await images.generate({ prompt: 'sneaker', n: 3, seed: 5, user: 'somebody' });
    assert(Math.abs(answer.created - Date.now() / 1000) < 600);
    assert(answer._request_id);
    assert.deepEqual(answer.data.map((image) => image.seed), ['5', '6', '7']);
    for (const image of answer.data) {
      assert.equal(image.revised_prompt, 'Sneaker');
      assert.equal(size(bytes(image)), '8x8');
    }
    const byIndex = await images.generate({ model: 'clothes', prompt: '1', seed: '6' });
    assert.deepEqual(bytes(byIndex.data[0]), bytes(answer.data[1]));
    const large = await images.generate({ prompt: 'Bag', size: '32x32' });
    assert.equal(size(bytes(large.data[0])), '32x32');
    const jpeg = await images.generate({ prompt: 'Bag', output_format: 'jpeg' });
    assert.deepEqual([...bytes(jpeg.data[0]).subarray(0, 2)], [0xff, 0xd8]);
    const plain = await images.generate({ model: 'plain', prompt: 'a cat in a hat', quality: 'hd' });
    assert.equal(plain.data[0].revised_prompt, 'A model of a test');
    const drawn = await images.generate({ model: 'clothes', prompt: '', seed: 4 });
    assert(['T-shirt/top', 'Sneaker', 'Bag'].includes(drawn.data[0].revised_prompt));
    const again = await images.generate({ prompt: '', n: 2 });
    assert.notEqual(again.data[0].seed, (await images.generate({ prompt: '' })).data[0].seed);
  },

  async urls() {
    const wish = { prompt: 'T-shirt/top', seed: '-3', towards: '9', amount: 0.25, size: '16x16' };
    const [image] = (await images.generate({ ...wish, response_format: 'url' })).data;
    assert(image.url.startsWith(`${address}/api/models/clothes/picture.png?`), image.url);
    const [same] = (await images.generate({ ...wish, response_format: 'b64_json' })).data;
    assert.deepEqual(await fetched(image.url), bytes(same));
    assert.equal(same.towards, '9');
    const jpeg = { prompt: 'Bag', output_format: 'jpeg', response_format: 'url' };
    const [other] = (await images.generate(jpeg)).data;
    assert.equal((await fetch(other.url)).headers.get('content-type'), 'image/jpeg');
  },

  async seeds() {
    for (const seed of ['9007199254740993', '9223372036854775807', '-9223372036854775808', '-1']) {
      const [image] = (await images.generate({ prompt: 'Bag', seed })).data;
      assert.equal(image.seed, seed);
    }
    // JavaScript has rounded this one before it was sent
    await refused(images.generate({ prompt: 'Bag', seed: 9007199254740993 }), invalid('seed'));
    for (const seed of ['9223372036854775808', '1.5', 'x', 1.5, true, [], {}]) {
      await refused(images.generate({ prompt: 'Bag', seed }), invalid('seed'));
    }
  },

  async streams() {
    const wish = { prompt: 'Bag', n: 3, seed: 1, stream: true, partial_images: 2, size: '16x16' };
    const seeds = [];
    for await (const event of await images.generate(wish)) {
      assert.equal(event.type, 'image_generation.completed');
      assert.equal(size(bytes(event)), '16x16');
      assert.equal(event.size, '16x16');
      assert.equal(event.output_format, 'png');
      assert.equal(event.background, 'opaque');
      assert.equal(event.usage.total_tokens, 0);
      assert(Number.isInteger(event.created_at));
      seeds.push(event.seed);
    }
    assert.deepEqual(seeds, ['1', '2', '3']);
    const [picture] = (await images.generate({ prompt: 'Bag', seed: 1 })).data;
    const edit = { image: await file(bytes(picture)), prompt: 'Sneaker', stream: true };
    for await (const event of await images.edit(edit)) {
      assert.equal(event.type, 'image_edit.completed');
      assert.equal(event.revised_prompt, 'Sneaker');
    }
    await refused(images.generate({ ...wish, prompt: 'Hat' }), invalid('prompt'));
    await refused(images.generate({ ...wish, response_format: 'url' }), invalid('response_format'));
  },

  async edits() {
    const [bag] = (await images.generate({ prompt: 'Bag', seed: '12' })).data;
    const [sneaker] = (await images.generate({ prompt: 'Sneaker', seed: '12' })).data;
    const one = await images.edit({ image: await file(bytes(bag)), prompt: 'Sneaker' });
    assert.deepEqual(bytes(one.data[0]), bytes(sneaker));
    const listed = await images.edit({
      image: [await file(bytes(bag))], prompt: 'Sneaker', n: 1, model: 'clothes', user: 'me' });
    assert.deepEqual(bytes(listed.data[0]), bytes(sneaker));
    const picture = () => file(bytes(bag));
    const edit = async (more) => images.edit({ image: await picture(), prompt: 'Bag', ...more });
    await refused(edit({ prompt: 'Hat' }), invalid('prompt'));
    await refused(edit({ n: 2 }), invalid('n'));
    await refused(edit({ foo: 'x' }), invalid('foo', 'unknown_parameter'));
    await refused(edit({ mask: await picture() }), invalid('mask'));
    await refused(edit({ image: [await picture(), await picture()] }), invalid('image'));
    await refused(edit({ model: 'plain' }), invalid('image', 'invalid_image', 422));
  },

  async codes() {
    const draw = async (more) => (await images.generate({ model: 'digits', seed: 5, ...more })).data;
    const codes = { digit: 'three', slant: 0.5 };
    const [first] = await draw({ codes });
    assert.equal(first.codes.digit, 'three');
    assert.equal(first.codes.slant, 0.5);
    assert(['seed 1', 'seed 2'].includes(first.codes.member)); // drawn by the seed
    const [same] = await draw({ prompt: '', codes: first.codes });
    assert.deepEqual(bytes(same), bytes(first));
    const [link] = await draw({ codes, response_format: 'url' });
    assert.deepEqual(await fetched(link.url), bytes(first));
    const [other] = await draw({ codes: { ...codes, digit: 1 } });
    assert.equal(other.codes.digit, '2'); // a number is an index
    const edited = await images.edit({
      image: await file(bytes(other)), prompt: '', 'codes.digit': 'three' });
    assert.equal(edited.data[0].codes.digit, 'three');
    for (const wrong of [{ digit: '4' }, { slant: 2 }, { size: 1 }]) {
      await refused(draw({ codes: wrong }), invalid('codes'));
    }
    await refused(draw({ codes: { slant: true } }), invalid('codes.slant'));
    await refused(draw({}), invalid('prompt', 'missing_required_parameter'));
  },

  async variations() {
    const [bag] = (await images.generate({ prompt: 'Bag', seed: '12' })).data;
    const vary = async (more, image = bytes(bag)) =>
      images.createVariation({ image: await file(image), ...more });
    const near = (await vary({ n: 3, seed: '5' })).data;
    assert.deepEqual(near.map((image) => image.towards), ['5', '6', '7']);
    assert.deepEqual(near.map((image) => image.amount), [0.3, 0.3, 0.3]);
    assert.deepEqual(near.map((image) => image.seed), ['12', '12', '12']);
    assert.deepEqual(near.map((image) => image.revised_prompt), ['Bag', 'Bag', 'Bag']);
    const [link] = (await vary({ seed: '5', response_format: 'url' })).data;
    assert.deepEqual(await fetched(link.url), bytes(near[0]));
    const [same] = (await vary({ amount: 0, size: '8x8' })).data;
    assert.equal(size(bytes(same)), '8x8');
    await refused(vary({ amount: 2 }), invalid('amount'));
    await refused(vary({ amount: 'much' }), invalid('amount'));
    await refused(vary({}, bytes(near[0])), invalid('image', 'invalid_image', 422));
    const foreign = (content, status) =>
      refused(vary({}, content), invalid('image', 'invalid_image', status));
    await foreign(Buffer.alloc(0), 400);
    await foreign(Buffer.from('this is no picture at all'), 415);
    await foreign(bytes(bag).subarray(0, 60), 422);
    const link2 = `${address}/api/models/clothes/picture.png?seed=1&recipe=false`;
    const error = await foreign(await fetched(link2), 422);
    assert.match(error.message, /no recipe/);
  },

  async errors() {
    const wrong = async (body, param, code, status) =>
      refused(images.generate({ prompt: 'Bag', ...body }), invalid(param, code, status));
    const hat = await wrong({ prompt: 'Hat' }, 'prompt');
    assert.match(hat.message, /T-shirt\/top, Sneaker, Bag/);
    await wrong({ prompt: undefined }, 'prompt', 'missing_required_parameter');
    await wrong({ prompt: 7 }, 'prompt');
    await wrong({ prompt: '\u0000\u001b[31m' }, 'prompt');
    await wrong({ prompt: 'спортивная обувь' }, 'prompt');
    await wrong({ prompt: 'x'.repeat(40000) }, 'prompt');
    for (const n of [0, 11, -1, 1.5, '2', 1e300]) await wrong({ n }, 'n');
    for (const side of ['9x8', '8x16', '136x136', '0x0', '8', '8x8x8', '1024x1024', 8]) {
      await wrong({ size: side }, 'size');
    }
    await wrong({ response_format: 'xml' }, 'response_format');
    await wrong({ output_format: 'webp' }, 'output_format');
    await wrong({ background: 'transparent' }, 'background');
    await wrong({ label: 'Hat' }, 'label');
    await wrong({ towards: '1' }, 'amount');
    await wrong({ amount: 0.5 }, 'towards');
    await wrong({ stream: 'yes' }, 'stream');
    await wrong({ shape: 'round' }, 'shape', 'unknown_parameter');
    await wrong({ psi: 0.7 }, 'psi');
    await wrong({ psi: 3 }, 'psi');
    await wrong({ noise: { scale: 0 } }, 'noise');
    await wrong({ model: 'ring' }, 'model');
    await wrong({ model: '../clothes' }, 'model', 'model_not_found', 404);
    await wrong({ prompt: 'x'.repeat(10_000_000) }, null, null, 413);
    assert.equal((await images.generate({ prompt: 'Bag', n: null, size: null })).data.length, 1);
  },

  // The queue is full until the first refusal has come: then we free it, and the client comes back.
  async retries() {
    const began = Date.now();
    let waited;
    const statuses = [];
    const [job] = (await (await fetch(`${address}/api/jobs`)).json()).jobs;
    const watching = async (url, init) => {
      const answer = await fetch(url, init);
      statuses.push(answer.status);
      if (answer.status === 429) {
        waited = Number(answer.headers.get('retry-after'));
        await fetch(`${address}/api/jobs/${job.id}`, { method: 'DELETE' });
      }
      return answer;
    };
    const patient = client({ maxRetries: 2, fetch: watching });
    assert.equal((await patient.images.generate({ prompt: '' })).data.length, 1);
    assert.deepEqual(statuses, [429, 200]);
    assert(waited >= 1 && Date.now() - began >= waited * 1000, `it waited less than ${waited} s`);
  },

  async comebacks() {
    const change = (what) =>
      fetch(`${address}/v2/repository/models/plain/${what}`, { method: 'POST' });
    assert.equal((await change('unload')).status, 200);
    const error = await refused(
      images.generate({ prompt: '', model: 'plain' }),
      { status: 503, type: 'server_error', param: null, code: null });
    assert(Number(error.headers.get('retry-after')) >= 1);
    assert.equal((await change('load')).status, 200);
    assert.equal((await images.generate({ prompt: '', model: 'plain' })).data.length, 1);
  },
};

await scenarios[process.argv[2]]();

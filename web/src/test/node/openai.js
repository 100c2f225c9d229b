// What users of OpenAI's own client see: "node openai.js SCENARIO ADDRESS" fails where they would.
import assert from 'node:assert/strict';
import { address, bytes, client, fetched, file, invalid, kept, refused, size } from './checks.js';

const images = client().images;

const scenarios = {
  async models() {
    const ids = [];
    for await (const model of client().models.list()) {
      assert.equal(model.object, 'model');
      assert(Number.isInteger(model.created) && model.created > 1.5e9);
      ids.push(model.id);
    }
    assert.deepEqual(ids, ['clothes', 'digits', 'faces', 'plain']); // "ring" makes points
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

  async looks() {
    const draw = async (more) =>
      (await images.generate({ model: 'faces', prompt: '', seed: '5', ...more })).data[0];
    const mix = [
      { seed: '9', layers: ['coarse'] }, { seed: '3', layers: ['1', 'fine'], amount: 0.5 }];
    const noise = { seed: '8', scale: 0.5, groups: { fine: 0 } };
    const look = { psi: 0.4, cutoff: 2, mix, directions: { smile: 1.5, age: -2 }, noise };
    const mixed = await draw(look);
    const linked = async (more) => {
      const { url } = await draw({ ...more, response_format: 'url' });
      return fetched(url);
    };
    assert.deepEqual(await linked(look), bytes(mixed));
    for (const [field, value] of Object.entries(look)) {
      assert.deepEqual(mixed[field], value);
      const { [field]: left, ...others } = look;
      assert.notDeepEqual(bytes(await draw(others)), bytes(mixed), `${left} is of no account`);
    }
    const styles = await kept('faces', { seed: '3', psi: 0.4 });
    const own = { styles, size: '16x16', mix: [{ seed: '1', layers: ['2'], styles }] };
    const styled = await draw(own);
    assert.deepEqual(styled.styles, styles);
    assert.equal(size(bytes(styled)), '16x16');
    assert.deepEqual(await linked(own), bytes(styled));
    const layers = Array(64).fill('coarse');
    const long = Array(64).fill({ seed: '1', layers });
    assert.equal((await draw({ mix: long })).mix.length, 64);
    await refused(linked({ mix: long }), invalid('response_format'));
  },

  async looksOfFiles() {
    const draw = async (more) =>
      (await images.generate({ model: 'faces', prompt: '', seed: '5', ...more })).data[0];
    const coarse = { seed: '9', layers: ['coarse'] };
    const fine = { seed: '3', layers: ['fine'] };
    const look = { psi: 1, mix: [coarse], directions: { age: 1 } };
    const first = bytes(await draw(look));
    const edit = async (more, image = first) =>
      (await images.edit({ image: await file(image), prompt: '', ...more })).data[0];
    const asked = { psi: 0.4, cutoff: 2, 'directions.smile': 1.5, noise: '{"scale": 0.5}' };
    assert.deepEqual(
      bytes(await edit({ ...asked, mix: JSON.stringify([fine]) })),
      bytes(await draw({
        psi: 0.4, cutoff: 2, mix: [coarse, fine], directions: { age: 1, smile: 1.5 },
        noise: { scale: 0.5 } })));
    const styles = await kept('faces', { seed: '3' });
    const own = bytes(await edit({ styles: JSON.stringify(styles) }));
    assert.deepEqual(own, bytes(await draw({ ...look, styles })));
    const vary = async (more, image = first) =>
      (await images.createVariation({ image: await file(image), seed: '7', ...more })).data[0];
    const near = { towards: '7', amount: 0.3 };
    assert.deepEqual(bytes(await vary({})), bytes(await draw({ ...look, ...near })));
    const other = await vary({ psi: 0.2, mix: JSON.stringify([fine]), amount: 0.5 });
    assert.deepEqual(
      bytes(other),
      bytes(await draw({ ...look, psi: 0.2, mix: [coarse, fine], towards: '7', amount: 0.5 })));
    const some = { seed: '7', layers: ['all'], amount: 0.3 };
    assert.deepEqual(
      bytes(await vary({}, own)), bytes(await draw({ ...look, styles, mix: [coarse, some] })));
  },

  async wrongLooks() {
    const styles = await kept('faces', { seed: '3' });
    const foreign = { ...styles, sha256: '0'.repeat(64) };
    const mixed = (more) => ({ mix: [{ seed: '9', layers: ['fine'], ...more }] });
    const wrong = [
      [mixed({ layers: ['rough'] }), 'mix', /"rough"; allowed are coarse, middle, fine, all, 0 to 2/],
      [{ psi: 0.5, ...mixed({ layers: ['3'] }) }, 'mix', /layers has "3"/],
      [mixed({ layers: [] }), 'mix', /the number of layers of a mix is 0/],
      [mixed({ seed: 'x' }), 'mix', /seed is "x"/],
      [mixed({ amount: 2 }), 'mix', /the amount of a mix is 2/],
      [mixed({ label: 'Bag' }), 'mix', /this model has no labels/],
      [mixed({ styles: foreign }), 'mix', /these styles are of another model/],
      [{ mix: Array(65).fill({ seed: '1', layers: ['0'] }) }, 'mix', /the number of mixes is 65/],
      [{ mix: { seed: '9' } }, 'mix', /mix is no list; allowed are lists of/],
      [{ psi: 1e300 }, 'psi', /psi is .*; allowed are numbers/],
      [{ psi: 'NaN' }, 'psi', /psi is "NaN"/],
      [{ psi: 0.5, cutoff: 4 }, 'cutoff', /cutoff is 4; allowed are 0 to 3/],
      [{ psi: 0.5, directions: { frown: 1 } }, 'directions', /"frown"; there are smile, age/],
      [{ directions: { smile: 11 } }, 'directions', /"smile" is 11.0; allowed are/],
      [{ noise: { groups: { rough: 1 } } }, 'noise', /layers has "rough"/],
      [{ noise: { scale: -1 } }, 'noise', /the scale of noise is -1/],
      [{ noise: { groups: 7 } }, 'noise', /noise.groups is no object/],
      [{ styles: foreign, psi: 0.5 }, 'styles', /sha256 00000000\.\.\.\) than faces/],
      [{ styles: { ...styles, values: '!' } }, 'styles', /no base64/],
      [{ styles: { schema: 'other' } }, 'styles', /the schema of styles is "other"/],
    ];
    const [face] = (await images.generate({ model: 'faces', prompt: '', seed: 1 })).data;
    const text = (value) => (typeof value === 'object' ? JSON.stringify(value) : value);
    for (const [look, param, sentence] of wrong) {
      const form = Object.fromEntries(Object.entries(look).map(([key, of]) => [key, text(of)]));
      const image = () => file(bytes(face));
      const calls = [
        () => images.generate({ model: 'faces', prompt: '', ...look }),
        async () => images.edit({ image: await image(), prompt: '', ...form }),
        async () => images.createVariation({ image: await image(), ...form })];
      for (const call of calls) {
        assert.match((await refused(call(), invalid(param))).message, sentence);
      }
    }
    const noise = { sale: 0 };
    const unknown = images.generate({ model: 'faces', prompt: '', noise });
    await refused(unknown, invalid('noise', 'unknown_parameter'));
    await refused(
      images.edit({ image: await file(bytes(face)), prompt: '', mix: '9:coarse' }), invalid('mix'));
    const [bag] = (await images.generate({ prompt: 'Bag' })).data;
    const all = { ...mixed(), styles, psi: 1, cutoff: 1, directions: { smile: 1 }, noise: { scale: 0 } };
    for (const [param, value] of Object.entries(all)) {
      const image = await file(bytes(bag));
      for (const call of [
        () => images.generate({ prompt: 'Bag', [param]: value }),
        () => images.edit({ image, prompt: 'Bag', [param]: text(value) }),
      ]) {
        const { message } = await refused(call(), invalid(param));
        assert.match(message, /are for models with styles; clothes has none/);
      }
    }
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

import {liveUrl} from '../models.js';

/**
 * The picture on the screen as a program would ask for it.
 *
 * @typedef {{origin: string, model: string, sample: object}} Wanted
 */

/** Whatever a name contains, it stays inside its quotes: in Java and JavaScript alike. */
const quoted = (text) => JSON.stringify(text);

/** A seed as a number of a program: there, zeros in front would make another one of it. */
const number = (seed) => BigInt(seed).toString();

/** For a shell, within '...': the one letter that would end it is encoded. */
export const shellUrl = (address) => `'${address.replaceAll("'", '%27')}'`;

const pictureUrl = ({origin, model, sample}) => origin + liveUrl(model, sample);

const fileName = ({model, sample}) => `${model.replaceAll(/[^\w.-]/g, '-')}-${sample.seed}.png`;

const hasStyles = ({sample: {styles, mix = []}}) =>
  [styles, ...mix.map((one) => one.styles)].some((each) => each !== undefined);

const isBetween = ({sample}) => sample.towards !== undefined;

const curl = (wanted) => `curl -o ${fileName(wanted)} ${shellUrl(pictureUrl(wanted))}`;

const javaSource = ({seed, label}) =>
  `Sample.of(${number(seed)}L)${label === undefined ? '' : `.label(${quoted(label)})`}`;

function javaSample({codes = {}, directions = {}, mix = [], ...sample}) {
  const {psi, cutoff, noise} = sample;
  const calls = [
    javaSource(sample),
    ...Object.entries(codes).map(
      ([name, value]) => `code(${quoted(name)}, ${JSON.stringify(value)})`,
    ),
    psi !== undefined && `psi(${psi})`,
    cutoff !== undefined && `cutoff(${cutoff})`,
    ...Object.entries(directions).map(([name, amount]) => `along(${quoted(name)}, ${amount})`),
    ...mix.map((one) => `mix(${javaMix(one)})`),
    noise && `noise(${javaNoise(noise)})`,
  ];
  return calls.filter(Boolean).join('.');
}

const javaMix = ({layers, amount, ...source}) =>
  amount === undefined
    ? `${javaSource(source)}, ${layers.map(quoted).join(', ')}`
    : `new Mix(${javaSource(source)}, List.of(${layers.map(quoted).join(', ')}), ${amount})`;

function javaNoise({seed, scale, groups = {}}) {
  const first = seed === undefined ? 'NoiseChoice.OWN' : `NoiseChoice.of(${number(seed)}L)`;
  const all = scale === undefined ? '' : `.scaled(${scale})`;
  const each = Object.entries(groups).map(([name, factor]) => `.scaled(${quoted(name)}, ${factor})`);
  return first + all + each.join('');
}

function java(wanted) {
  const {model, sample} = wanted;
  return `try (Generator generator = Generator.open(Path.of(${quoted(`models/zoo/${model}`)}))) {
  Sample sample = ${javaSample(sample)};
  for (Picture picture : generator.generate(Request.of(1, sample))) {
    Files.write(Path.of(${quoted(fileName(wanted))}), picture.png());
  }
}`;
}

const javascript = (wanted) => `const answer = await fetch(
  ${quoted(pictureUrl(wanted))},
);
const picture = await answer.blob();`;

function openai({origin, model, sample}) {
  const {seed, label, ...others} = sample;
  const exact = Number.isSafeInteger(Number(seed)) ? number(seed) : quoted(seed);
  const asked = Object.entries(others)
    .map(([name, value]) => `\n  ${name}: ${JSON.stringify(value)},`)
    .join('');
  return `import OpenAI from 'openai';

const client = new OpenAI({baseURL: ${quoted(`${origin}/v1`)}, apiKey: 'none'});
const {data} = await client.images.generate({
  model: ${quoted(model)},
  prompt: ${quoted(label ?? '')},
  seed: ${exact},${asked}
  response_format: 'b64_json',
});
const png = Buffer.from(data[0].b64_json, 'base64');`;
}

/** Each answers undefined if it cannot ask for such a picture. */
const onlySeeds = (write) => (wanted) =>
  isBetween(wanted) || hasStyles(wanted) ? undefined : write(wanted);

export const languages = [
  {value: 'curl', title: 'curl', write: curl},
  {value: 'java', title: 'Java', write: onlySeeds(java)},
  {value: 'javascript', title: 'JavaScript', write: javascript},
  {value: 'openai', title: 'OpenAI client', write: onlySeeds(openai)},
];

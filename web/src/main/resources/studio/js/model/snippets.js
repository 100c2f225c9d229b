import {liveUrl} from '../models.js';

/**
 * The picture on the screen as a program would ask for it.
 *
 * @typedef {{origin: string, model: string, sample: object}} Wanted
 */

/** Whatever a name contains, it stays inside its quotes: in Java and JavaScript alike. */
const quoted = (text) => JSON.stringify(text);

/** For a shell, within '...': the one letter that would end it is encoded. */
const shellUrl = (address) => `'${address.replaceAll("'", '%27')}'`;

const pictureUrl = ({origin, model, sample}) => origin + liveUrl(model, sample);

const fileName = ({model, sample}) => `${model.replaceAll(/[^\w.-]/g, '-')}-${sample.seed}.png`;

const isBetween = ({sample}) => sample.towards !== undefined;

const curl = (wanted) => `curl -o ${fileName(wanted)} ${shellUrl(pictureUrl(wanted))}`;

function java(wanted) {
  const {model, sample} = wanted;
  const label = sample.label === undefined ? '' : `.label(${quoted(sample.label)})`;
  const codes = Object.entries(sample.codes ?? {})
    .map(([name, value]) => `.code(${quoted(name)}, ${JSON.stringify(value)})`)
    .join('');
  return `try (Generator generator = Generator.open(Path.of(${quoted(`models/zoo/${model}`)}))) {
  Request request = Request.of(1).seed(${sample.seed}L)${label}${codes};
  for (Picture picture : generator.generate(request)) {
    Files.write(Path.of(${quoted(fileName(wanted))}), picture.png());
  }
}`;
}

const javascript = (wanted) => `const answer = await fetch(
  ${quoted(pictureUrl(wanted))},
);
const picture = await answer.blob();`;

function openai({origin, model, sample}) {
  const exact = Number.isSafeInteger(Number(sample.seed)) ? sample.seed : quoted(sample.seed);
  const codes = sample.codes === undefined ? '' : `\n  codes: ${JSON.stringify(sample.codes)},`;
  return `import OpenAI from 'openai';

const client = new OpenAI({baseURL: ${quoted(`${origin}/v1`)}, apiKey: 'none'});
const {data} = await client.images.generate({
  model: ${quoted(model)},
  prompt: ${quoted(sample.label ?? '')},
  seed: ${exact},${codes}
  response_format: 'b64_json',
});
const png = Buffer.from(data[0].b64_json, 'base64');`;
}

/** Each answers undefined if it cannot ask for such a picture. */
const onlySeeds = (write) => (wanted) => (isBetween(wanted) ? undefined : write(wanted));

export const languages = [
  {value: 'curl', title: 'curl', write: curl},
  {value: 'java', title: 'Java', write: onlySeeds(java)},
  {value: 'javascript', title: 'JavaScript', write: javascript},
  {value: 'openai', title: 'OpenAI client', write: onlySeeds(openai)},
];

import * as api from './api.js';
import {isUnfinished, jobChanged} from './jobs.js';

/**
 * A picture of one's own: sent to the server, which looks for the styles that come closest. That is
 * a job, and what it finds is a picture like all others, to be mixed and edited.
 */

const LARGEST_BYTES = 16 * 1024 * 1024;

/** Far more than any model sees; the server takes no photographs of 24 megapixels. */
const LONGEST_SIDE = 1024;

export const KINDS = 'image/png,image/jpeg,image/webp,image/gif';

export const canProject = (model) => model?.projection === true;

/** Why the last picture for this model was refused, or undefined. */
export function refusalOf(app, model) {
  const {refusedPicture} = app.state;
  return refusedPicture?.model === model.id ? refusedPicture.sentence : undefined;
}

/** The searches of a model that have not ended. */
export const searchesOf = (app, model) =>
  app.state.jobs.filter(
    (job) => job.task === 'project' && job.model === model.id && isUnfinished(job),
  );

/**
 * Has the styles of a picture looked for.
 *
 * @param {File | undefined} file
 * @param {(job: object) => void} show is told of the job
 */
export async function project(app, model, file, show = () => {}) {
  if (!file) return;
  const refuse = (sentence) => app.set({refusedPicture: {model: model.id, sentence}});
  app.set({refusedPicture: undefined});
  const {view} = app;
  const fitting = await fitted(file);
  if (fitting.size > LARGEST_BYTES) {
    refuse('The picture is larger than 16 MB.');
    return;
  }
  const job = await app.attempt(() => sent(model, fitting), refuse);
  if (!job) return;
  jobChanged(app, job);
  app.announce('The picture is sent; its styles are looked for');
  if (app.view === view) show(job);
}

/** The picture upright and no longer than it need be; what is no picture, as it is. */
async function fitted(file) {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return file;
  const scale = LONGEST_SIDE / Math.max(picture.width, picture.height);
  if (scale >= 1) return file;
  const [width, height] = [picture.width, picture.height].map((side) =>
    Math.max(1, Math.round(side * scale)),
  );
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d').drawImage(picture, 0, 0, width, height);
  return canvas.convertToBlob();
}

function sent(model, file) {
  const form = new FormData();
  form.append('model', model.id);
  form.append('task', 'project');
  form.append('picture', file);
  return api.post('/api/jobs', form);
}

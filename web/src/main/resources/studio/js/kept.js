import * as api from './api.js';
import {path} from './api.js';
import * as gallery from './gallery/pages.js';
import * as results from './results.js';

/** Pictures that the server keeps: whatever happens to one is seen wherever it is shown. */

export function pictureChanged(app, picture) {
  results.pictureChanged(app, picture);
  gallery.pictureChanged(app, picture);
}

export function picturesDeleted(app, ids) {
  results.picturesDeleted(app, ids);
  gallery.picturesDeleted(app, ids);
}

export async function deletePictures(app, ids) {
  await api.post('/api/pictures/delete', {ids});
  picturesDeleted(app, ids);
}

/** Stars or unstars a picture, on the screen at once. */
export async function star(app, picture) {
  const starred = !picture.starred;
  pictureChanged(app, {...picture, starred});
  app.announce(starred ? 'Starred' : 'Star removed');
  const target = path`/api/pictures/${picture.id}`;
  const changed = await app.attempt(() => api.patch(target, {starred}));
  if (!changed) pictureChanged(app, picture);
}

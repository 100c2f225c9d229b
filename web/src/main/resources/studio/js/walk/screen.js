/**
 * Shows one of many pictures at once: `<walk-screen .urls=${urls} .position=${12}>`. It fetches them ahead,
 * from coarse to fine, and shows the nearest one that is there already, so that scrubbing never waits.
 */
const AT_ONCE = 2;
const MOST_AHEAD = 240;
const REST_MILLISECONDS = 120;

class WalkScreen extends HTMLElement {
  #canvas = document.createElement('canvas');
  #urls = [];
  #position = 0;
  #images = new Map();
  #waiting = [];
  #fetching = 0;
  #rest = 0;
  #settled = 0;

  connectedCallback() {
    this.append(this.#canvas);
    this.#fill();
  }

  disconnectedCallback() {
    clearTimeout(this.#rest);
    clearTimeout(this.#settled);
    this.#waiting = [];
  }

  set urls(urls) {
    if (urls.length === this.#urls.length && urls.every((url, index) => url === this.#urls[index])) return;
    this.#urls = urls;
    const wanted = new Set(urls);
    for (const url of this.#images.keys()) {
      if (!wanted.has(url)) this.#images.delete(url);
    }
    clearTimeout(this.#rest); // while a slider moves, each change would ask for another set
    this.#rest = setTimeout(() => this.#fill(), REST_MILLISECONDS);
    this.#draw();
  }

  set position(position) {
    if (position === this.#position) return;
    this.#position = position;
    this.#draw();
  }

  #fill() {
    const first = this.#urls[this.#position];
    const ahead = coarseFirst(this.#urls.length).slice(0, MOST_AHEAD);
    const urls = [first, ...ahead.map((index) => this.#urls[index])].filter(Boolean);
    this.#waiting = [...new Set(urls)].filter((url) => !this.#images.has(url));
    this.#next();
  }

  #next() {
    while (this.#fetching < AT_ONCE && this.#waiting.length > 0) this.#fetch(this.#waiting.shift());
  }

  async #fetch(url) {
    if (this.#images.has(url)) return;
    const image = new Image();
    this.#images.set(url, image);
    this.#fetching += 1;
    image.src = url;
    try {
      await image.decode();
    } catch {
      this.#images.delete(url); // asked for again when somebody stands there
    }
    this.#fetching -= 1;
    if (!this.isConnected) return;
    this.#draw();
    this.#next();
  }

  #draw() {
    const exact = this.#urls[this.#position];
    const image = this.#nearest();
    if (image) {
      this.#canvas.width = image.naturalWidth;
      this.#canvas.height = image.naturalHeight;
      this.#canvas.getContext('2d').drawImage(image, 0, 0);
      this.classList.toggle('pixels', image.naturalWidth < 128);
    }
    clearTimeout(this.#settled);
    if (exact && image?.getAttribute('src') !== exact) {
      this.#settled = setTimeout(() => this.#fetch(exact), REST_MILLISECONDS);
    }
  }

  /** The picture of this frame, or else of the closest one that is there. */
  #nearest() {
    for (let distance = 0; distance < this.#urls.length; distance += 1) {
      for (const index of [this.#position - distance, this.#position + distance]) {
        const image = this.#images.get(this.#urls[index]);
        if (image?.complete && image.naturalWidth > 0) return image;
      }
    }
    return null;
  }
}

/** 0 to count - 1, each half step after the whole ones: a little of everything comes first. */
function coarseFirst(count) {
  const order = new Set();
  for (let stride = 2 ** Math.ceil(Math.log2(Math.max(1, count))); stride >= 1; stride /= 2) {
    for (let index = 0; index < count; index += stride) order.add(index);
  }
  return [...order];
}

customElements.define('walk-screen', WalkScreen);

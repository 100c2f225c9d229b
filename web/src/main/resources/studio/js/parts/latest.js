import {Directive, directive} from '/lib/lit-html/directive.js';

/**
 * The source of an image that changes faster than it can be drawn, as under a slider: the next
 * picture is asked for when the last one has come, and those in between are left out.
 */
class Latest extends Directive {
  render() {}

  update({element}, [source]) {
    this.element = element;
    this.wanted = source;
    if (!this.loading && this.shown !== this.wanted) this.begin();
  }

  begin() {
    this.load();
  }

  load() {
    this.loading = true;
    this.shown = this.wanted;
    this.element.onload = this.element.onerror = () => this.loaded();
    this.element.src = this.shown;
  }

  loaded() {
    this.loading = false;
    if (this.shown !== this.wanted) this.begin();
  }
}

/** Of a browser's six connections the events have one, and the next click must find one free. */
const AT_ONCE = 3;
const line = {loading: 0, waiting: new Set()};

/** As `latest`, for one of many images: a few of them are asked for at once. */
class InTurn extends Latest {
  begin() {
    line.waiting.add(this);
    queueMicrotask(next); // when it is on the page
  }

  loaded() {
    line.loading -= 1;
    super.loaded();
    next();
  }
}

function next() {
  for (const image of line.waiting) {
    if (line.loading >= AT_ONCE) return;
    line.waiting.delete(image);
    if (!image.element.isConnected) continue; // it was taken from the page while it waited
    line.loading += 1;
    image.load();
  }
}

export const latest = directive(Latest);
export const inTurn = directive(InTurn);

import {Directive, directive} from '/lib/lit-html/directive.js';

/**
 * The source of an image that changes faster than it can be drawn, as under a slider: the next
 * picture is asked for when the last one has come, and those in between are left out.
 */
class Latest extends Directive {
  render() {}

  update({element}, [source]) {
    this.wanted = source;
    if (!this.loading) this.load(element);
  }

  load(element) {
    if (this.shown === this.wanted) return;
    this.loading = true;
    this.shown = this.wanted;
    element.onload = element.onerror = () => {
      this.loading = false;
      this.load(element);
    };
    element.src = this.shown;
  }
}

export const latest = directive(Latest);

import {Directive, PartType, directive} from '/lib/lit-html/directive.js';

/**
 * Pictures that are dragged from one place of the page and dropped on another:
 * html`<li ${carried(item)}>` and html`<li ${receives((picture) => ...)}>`. A picture under way is
 * its model and its sample; whatever can be done by dragging has a button as well.
 */
const TYPE = 'application/x-ganvas-picture';

export const carriesPicture = (event) => event.dataTransfer?.types.includes(TYPE) ?? false;

class OfElement extends Directive {
  constructor(part) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('dragging belongs to an element');
  }
}

class Carried extends OfElement {
  update({element}, [{model, sample}]) {
    element.draggable = true;
    element.ondragstart = ({dataTransfer}) => {
      dataTransfer.effectAllowed = 'copy';
      dataTransfer.setData(TYPE, JSON.stringify({model, sample}));
    };
  }
}

class Receives extends OfElement {
  update({element}, [react]) {
    const over = (is) => element.classList.toggle('receiving', is);
    element.ondragover = (event) => {
      if (!carriesPicture(event)) return;
      event.preventDefault();
      over(true);
    };
    element.ondragleave = (event) => element.contains(event.relatedTarget) || over(false);
    element.ondrop = (event) => {
      if (!carriesPicture(event)) return;
      event.preventDefault();
      event.stopPropagation();
      over(false);
      react(JSON.parse(event.dataTransfer.getData(TYPE)));
    };
  }
}

const REST_MILLISECONDS = 500;

class Opens extends OfElement {
  #timer = 0;

  update({element}, [open]) {
    element.ondragenter = (event) => {
      if (!carriesPicture(event)) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(open, REST_MILLISECONDS);
    };
    element.ondragleave = (event) =>
      element.contains(event.relatedTarget) || clearTimeout(this.#timer);
  }
}

export const carried = directive(Carried);
export const receives = directive(Receives);

/** What a picture that rests over the element opens, so that it can be carried on from there. */
export const opens = directive(Opens);

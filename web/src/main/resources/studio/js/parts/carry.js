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

/**
 * A directive for an element on which something can be dropped.
 *
 * @param {(event: DragEvent) => boolean} takes whether it is that which is dragged
 * @param {(event: DragEvent) => any} read what it is, when it is dropped
 */
export const receivesOf = (takes, read) =>
  directive(
    class extends OfElement {
      update({element}, [react]) {
        const over = (is) => element.classList.toggle('receiving', is);
        element.ondragover = (event) => {
          if (!takes(event)) return;
          event.preventDefault();
          over(true);
        };
        element.ondragleave = (event) => element.contains(event.relatedTarget) || over(false);
        element.ondrop = (event) => {
          if (!takes(event)) return;
          event.preventDefault();
          event.stopPropagation();
          over(false);
          react(read(event));
        };
      }
    },
  );

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
export const receives = receivesOf(carriesPicture, ({dataTransfer}) =>
  JSON.parse(dataTransfer.getData(TYPE)),
);

/** What a picture that rests over the element opens, so that it can be carried on from there. */
export const opens = directive(Opens);

import {Directive, PartType, directive} from '/lib/lit-html/directive.js';

/**
 * Sets custom properties of an element: html`<div ${vars({'--done': '40%'})}>`. A style
 * attribute, which lit's own styleMap begins with, is refused by our Content-Security-Policy; the
 * CSSOM is not.
 */
class Vars extends Directive {
  constructor(part) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('vars belongs to an element');
  }

  update({element}, [values]) {
    for (const [name, value] of Object.entries(values)) element.style.setProperty(name, value);
  }
}

export const vars = directive(Vars);

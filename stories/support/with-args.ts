import { noChange } from 'lit';
import { Directive, type DirectiveResult, directive, type ElementPart } from 'lit/directive.js';
import { attributeOf, isDefault } from './manifest.ts';

class WithArgs extends Directive {
  render(_args: object): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [args]: [object]): unknown {
    for (const [property, value] of Object.entries(args)) {
      const attribute = attributeOf(element.localName, property);
      if (attribute === undefined) Object.assign(element, { [property]: value });
      else if (isDefault(element.localName, property, value)) element.removeAttribute(attribute);
      else element.setAttribute(attribute, value === true ? '' : String(value));
    }
    return noChange;
  }
}

/**
 * Gives an element the story's args as an author would: as attributes where there are any, those left out that say what is so anyway.
 * The code beside the story is then what one would write.
 */
export const withArgs: (args: object) => DirectiveResult = directive(WithArgs);

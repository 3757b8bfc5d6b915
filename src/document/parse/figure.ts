import type { Figure } from '../document.ts';
import { checkAttributes, classOf, readText, requiredAttribute } from './attributes.ts';
import type { Element } from './elements.ts';
import { refuseContent } from './inline.ts';
import { childrenNamed, type Parsing, placed, report } from './parsing.ts';

const imageNames = new Set(['img']);

/** A figure with its one image. Problems: wrong-nesting, missing-attribute, and those of the image's file. */
export function figure(element: Element, parsing: Parsing): Figure | undefined {
  const [image, second] = childrenNamed(element, imageNames, parsing);
  const extra = image ? second : element;
  if (extra) report(parsing, extra, 'wrong-nesting', '<figure> holds exactly one <img>');
  if (!image) return undefined;
  checkAttributes(image, parsing);
  refuseContent(image, parsing);
  const hint = 'say in words what it shows; alt="" for an image that only decorates';
  const alt = readText(requiredAttribute(image, 'alt', parsing, hint));
  const src = requiredAttribute(image, 'src', parsing);
  if (!image.attributes.has('src')) return undefined;
  const found = parsing.context.image(src, image.place);
  parsing.problems.push(...found.problems);
  if (!found.value) return undefined;
  return { kind: 'figure', ...classOf(element, parsing), image: { ...found.value, alt }, ...placed(element) };
}

import { didYouMean } from '../../problems/index.ts';
import { type Field, type FieldType, fieldTypes, type Option } from '../document.ts';
import {
  checkAttributes,
  classOf,
  countOf,
  flagOf,
  readText,
  reportWrong,
  requiredAttribute,
} from './attributes.ts';
import type { Element } from './elements.ts';
import { refuseContent } from './inline.ts';
import { childrenNamed, type Parsing, placed, report } from './parsing.ts';

const optionNames = new Set(['option']);
const mostLines = 200;

/** Where a person writes. Problems: missing-attribute, wrong-attribute, field-without-label, wrong-nesting, unknown-class. */
export function field(element: Element, parsing: Parsing): Field {
  const type = typeOf(element, parsing);
  const lines = type === 'notes' ? requiredAttribute(element, 'lines', parsing) : undefined;
  if (type !== 'notes' && element.attributes.has('lines')) {
    reportWrong(element, 'lines', 'only a field of type "notes" has lines', parsing);
  }
  return {
    kind: 'field',
    ...classOf(element, parsing),
    type,
    name: nameOf(element, parsing),
    label: labelOf(element, parsing),
    lines: lines === undefined || lines === '' ? 1 : countOf(element, 'lines', mostLines, parsing),
    required: flagOf(element, 'required', parsing),
    ...filledIn(element, type, parsing),
    options: optionsOf(element, type, parsing),
    ...placed(element),
  };
}

function typeOf(element: Element, parsing: Parsing): FieldType {
  const value = requiredAttribute(element, 'type', parsing, `one of: ${fieldTypes.join(', ')}`);
  const type = fieldTypes.find((each) => each === value);
  if (type === undefined && element.attributes.has('type')) {
    const hint = didYouMean(value, fieldTypes) ?? `one of: ${fieldTypes.join(', ')}`;
    reportWrong(element, 'type', hint, parsing);
  }
  return type ?? 'line';
}

function nameOf(element: Element, parsing: Parsing): string {
  const name = requiredAttribute(element, 'name', parsing);
  if (element.attributes.has('name') && !/^[A-Za-z0-9_-]+$/u.test(name)) {
    reportWrong(element, 'name', 'use letters A to Z, digits, - and _', parsing);
  }
  return `${parsing.context.fieldPrefix ?? ''}${name}`;
}

/** The `value` of a node, to be spread into it; an empty one is none, so that a template can leave it to its data. */
function filledIn(element: Element, type: FieldType, parsing: Parsing): { readonly value?: string } {
  const value = readText(element.attributes.get('value') ?? '');
  if (value === '') return {};
  if (type !== 'line' && type !== 'number') {
    reportWrong(element, 'value', 'only a field of type "line" or "number" can be filled in', parsing);
  }
  if (type === 'number' && !/^-?\d+(?:\.\d+)?$/u.test(value)) {
    reportWrong(element, 'value', 'write a number such as 4 or 12.5', parsing);
  }
  return { value };
}

function labelOf(element: Element, parsing: Parsing): string {
  const label = readText(element.attributes.get('label') ?? '');
  if (label === '') {
    const hint = 'say what to write there: label="…"';
    report(parsing, element, 'field-without-label', 'this field has no label', { hint });
  }
  return label;
}

function optionsOf(element: Element, type: FieldType, parsing: Parsing): readonly Option[] {
  if (type !== 'choice') {
    refuseContent(element, parsing);
    return [];
  }
  const options = childrenNamed(element, optionNames, parsing);
  if (options.length === 0) {
    const hint = 'put <option value="…">…</option> into it';
    report(parsing, element, 'wrong-nesting', 'this choice has no options', { hint });
  }
  const seen = new Set<string>();
  return options.map((option) => {
    const value = optionValue(option, parsing);
    if (seen.has(value)) reportWrong(option, 'value', 'give each option its own value', parsing);
    seen.add(value);
    return { value, label: optionLabel(option, parsing) };
  });
}

function optionValue(option: Element, parsing: Parsing): string {
  checkAttributes(option, parsing);
  const value = readText(requiredAttribute(option, 'value', parsing));
  if (value === '' && option.attributes.has('value')) {
    reportWrong(option, 'value', 'say what is recorded', parsing);
  }
  return value;
}

function optionLabel(option: Element, parsing: Parsing): string {
  childrenNamed({ ...option, children: option.children.filter(isElement) }, new Set(), parsing);
  const label = readText(option.children.filter((child) => typeof child === 'string').join(''));
  if (label === '') {
    const hint = 'say what is shown: <option value="4">Acceptable</option>';
    report(parsing, option, 'field-without-label', 'this option has no text', { hint });
  }
  return label;
}

function isElement(child: Element | string): child is Element {
  return typeof child !== 'string';
}

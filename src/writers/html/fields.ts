import { type Field, type Option, unreachable } from '../../document/index.ts';
import type { Styles } from '../../theme/index.ts';
import { directionOf } from './direction.ts';
import { escapeHtml } from './escape.ts';

/** A field as a labelled input. Ids are made from field names, which are unique in a document. */
export function fieldHtml(field: Field, styles: Styles): string {
  const classes = ['kit-field', `kit-${field.type}`, ...(field.class === undefined ? [] : [field.class])];
  switch (field.type) {
    case 'choice': {
      const isBoxes = styles.box('field', field.class).options === 'boxes';
      return choice(field, [...classes, isBoxes ? 'kit-boxes' : 'kit-options']);
    }
    case 'tick':
      return `<div class="${classes.join(' ')}"><label><input type="checkbox" name="${field.name}"${required(field)}> ${text(field.label)}</label></div>\n`;
    case 'notes':
      return labelled(
        field,
        classes,
        `<textarea ${identity(field)} rows="${field.lines}" style="--lines:${field.lines}" dir="auto"></textarea>`,
      );
    case 'number':
      return labelled(
        field,
        classes,
        `<input type="number" step="any" inputmode="decimal" ${identity(field)}${filledIn(field)}>`,
      );
    case 'date':
      return labelled(field, classes, `<input type="date" ${identity(field)}>`);
    case 'line':
    case 'signature':
      return labelled(
        field,
        classes,
        `<input type="text" autocomplete="off" dir="auto" ${identity(field)}${filledIn(field)}>`,
      );
    default:
      return unreachable(field.type);
  }
}

function labelled(field: Field, classes: readonly string[], input: string): string {
  const label = `<label for="field-${field.name}">${text(field.label)}</label>`;
  return `<div class="${classes.join(' ')}">${label}${input}</div>\n`;
}

function identity(field: Field): string {
  return `id="field-${field.name}" name="${field.name}"${required(field)}`;
}

function filledIn({ value }: Field): string {
  return value === undefined ? '' : ` value="${escapeHtml(value)}"`;
}

function required(field: Field): string {
  return field.required ? ' required' : '';
}

function choice(field: Field, classes: readonly string[]): string {
  const options = field.options.map((option) => optionHtml(field, option, classes)).join('');
  const legend = `<legend>${text(field.label)}</legend>`;
  return `<fieldset class="${classes.join(' ')}">${legend}<div>${options}</div></fieldset>\n`;
}

function optionHtml(field: Field, option: Option, classes: readonly string[]): string {
  const input = `<input type="radio" name="${field.name}" value="${escapeHtml(option.value)}"${required(field)}>`;
  const value = classes.includes('kit-boxes') ? `<strong>${text(option.value)}</strong> ` : '';
  return `<label>${input} ${value}<span>${text(option.label)}</span></label>`;
}

function text(words: string): string {
  return directionOf(words) === '' ? escapeHtml(words) : `<bdi>${escapeHtml(words)}</bdi>`;
}

import { type Field, type Option, unreachable } from '../../document/index.ts';
import { type Context, directionAttribute } from './context.ts';
import { escapeHtml } from './syntax.ts';

/** A field as a labelled input. Ids are made from field names, which are unique in a document. */
export function fieldHtml(field: Field, context: Context): string {
  const classes = ['kit-field', `kit-${field.type}`, ...(field.class === undefined ? [] : [field.class])];
  switch (field.type) {
    case 'choice': {
      const isBoxes = context.styles.box('field', field.class).options === 'boxes';
      return choice(field, [...classes, isBoxes ? 'kit-boxes' : 'kit-options'], context);
    }
    case 'tick':
      return `<div class="${classes.join(' ')}"><label><input type="checkbox" name="${field.name}"${required(field)}> ${text(field.label, context)}</label></div>\n`;
    case 'notes':
      return labelled(
        field,
        classes,
        context,
        `<textarea ${identity(field)} rows="${field.lines}" style="--lines:${field.lines}" dir="auto"></textarea>`,
      );
    case 'number':
      return labelled(
        field,
        classes,
        context,
        `<input type="number" step="any" inputmode="decimal" ${identity(field)}${filledIn(field)}>`,
      );
    case 'date':
      return labelled(field, classes, context, `<input type="date" ${identity(field)}>`);
    case 'line':
    case 'signature':
      return labelled(
        field,
        classes,
        context,
        `<input type="text" autocomplete="off" dir="auto" ${identity(field)}${filledIn(field)}>`,
      );
    default:
      return unreachable(field.type);
  }
}

function labelled(field: Field, classes: readonly string[], context: Context, input: string): string {
  const label = `<label for="field-${field.name}">${text(field.label, context)}</label>`;
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

function choice(field: Field, classes: readonly string[], context: Context): string {
  const options = field.options.map((option) => optionHtml(field, option, classes, context)).join('');
  const legend = `<legend>${text(field.label, context)}</legend>`;
  return `<fieldset class="${classes.join(' ')}">${legend}<div>${options}</div></fieldset>\n`;
}

function optionHtml(field: Field, option: Option, classes: readonly string[], context: Context): string {
  const input = `<input type="radio" name="${field.name}" value="${escapeHtml(option.value)}"${required(field)}>`;
  const value = classes.includes('kit-boxes') ? `<strong>${text(option.value, context)}</strong> ` : '';
  const label = value !== '' && option.label === option.value ? '' : option.label;
  return `<label>${input} ${value}<span>${text(label, context)}</span></label>`;
}

function text(words: string, context: Context): string {
  const direction = directionAttribute(words, context);
  return direction === '' ? escapeHtml(words) : `<bdi${direction}>${escapeHtml(words)}</bdi>`;
}

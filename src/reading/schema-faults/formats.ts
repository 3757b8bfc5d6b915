import { type Problem, problem } from '../../problems/index.ts';
import { slugOf, slugPattern } from '../slug.ts';
import type { FaultWith } from './fault.ts';
import { exampleAt } from './schema-at.ts';
import { shown } from './words.ts';

/** What formats are, where their schema does not say it. */
const formatNames: Readonly<Record<string, string>> = {
  email: 'an email address',
  url: 'a web address',
  date: 'a date',
  time: 'a time',
  datetime: 'a date and time',
};

/** A text of another form than belongs there. Problem: wrong-value. */
export function formatFault(fault: FaultWith<'invalid_format'>): Problem {
  const { issue, path, source } = fault;
  const message = formatMessage(issue.input ?? '', issue.message, issue.format);
  return problem('wrong-value', message, { place: source.placeOf(path), hint: hintFor(fault) });
}

function hintFor({ issue, path, source, schema }: FaultWith<'invalid_format'>): string | undefined {
  const { start, end, cell } = source.placeOf(path);
  const isPlain = cell === undefined && source.writtenAt(path) !== undefined;
  if (isPlain && source.text.slice(start, end).includes('\n')) {
    return 'these lines are read as one: begin each item of a list with "- ", in one column';
  }
  const { input = '', pattern } = issue;
  if (pattern === String(slugPattern) && /[\p{L}\p{N}]/u.test(input)) return `write ${slugOf(input)}`;
  const example = exampleAt(schema, path);
  return example === undefined ? undefined : `write e.g. ${example}`;
}

/** @param what of the schema: what the text should be, so that it goes on after "is not". */
export function formatMessage(input: string, what: string, format: string): string {
  const name = Object.hasOwn(formatNames, format) ? formatNames[format] : undefined;
  return `${shown(input)} is not ${what || (name ?? 'of the form that belongs here')}`;
}

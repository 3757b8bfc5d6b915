import type { Description } from './framework.ts';
import type { Line } from './repair.ts';

const bullet = /^[-–•*](?:\s+|$)/u;
const dutiesFollow = /^(?:In this role|At this role level), you will:$/u;
const statementsFollow = /^You can:?$/u;
const examplesFollow = /^Examples of leadership using this skill:$/u;

/** A list item without its dash, which may leave nothing, or undefined for any other line. */
function itemOf(line: string): string | undefined {
  const mark = bullet.exec(line);
  return mark ? line.slice(mark[0].length) : undefined;
}

/** A lead-in with its list as one sentence: "…: one; two; three." */
function sentence(leadIn: string, items: readonly string[]): string {
  return items.length === 0 ? leadIn : `${leadIn} ${items.join('; ').replace(/[.;]?$/u, '.')}`;
}

/**
 * Reads the description of a role or role level. Items after "In this role, you will:" or "At this role level, you
 * will:" are its duties. Everything else, before or after them, is about: a paragraph a line. Items under an about
 * line that ends in a colon become one sentence with it, because prose has no lists.
 */
export function readDescription(lines: readonly Line[]): Description {
  const duties: string[] = [];
  const paragraphs: { leadIn: string; items: string[] }[] = [];
  let list: string[] | undefined;
  for (const { text } of lines) {
    const item = itemOf(text);
    if (item === '') continue;
    if (dutiesFollow.test(text)) list = duties;
    else if (item !== undefined && list !== undefined) list.push(item);
    else {
      const paragraph = { leadIn: item ?? text, items: [] };
      paragraphs.push(paragraph);
      if (paragraph.leadIn.endsWith(':')) list = paragraph.items;
      else if (list !== duties) list = undefined;
    }
  }
  const about = paragraphs.map(({ leadIn, items }) => sentence(leadIn, items)).join('\n\n');
  return { about: about === '' ? undefined : about, duties };
}

/** What a text about a skill holds. */
export interface SkillText {
  readonly statements: readonly Line[];
  /** What leaders with the skill do, as one sentence. */
  readonly examples?: string;
  /** Lines that are neither items nor lead-ins. */
  readonly rest: readonly Line[];
}

/** Reads statements ("- …", with or without "You can:" before them) and examples of leadership. */
export function readSkillText(lines: readonly Line[]): SkillText {
  const statements: Line[] = [];
  const examples: string[] = [];
  const rest: Line[] = [];
  let leadIn: string | undefined;
  for (const line of lines) {
    const item = itemOf(line.text);
    if (item === '') continue;
    if (examplesFollow.test(line.text)) leadIn = line.text;
    else if (item !== undefined && leadIn !== undefined) examples.push(item);
    else if (item !== undefined) statements.push({ ...line, text: item });
    else if (!statementsFollow.test(line.text)) rest.push(line);
  }
  return { statements, rest, ...(leadIn !== undefined && { examples: sentence(leadIn, examples) }) };
}

import { employerTexts } from '../../catalogue/schema/organisation.ts';
import { usualPay } from '../schema/pay.ts';
import type { Field } from './fields.ts';
import { saysPay } from './pay.ts';
import { isGroup } from './row.ts';

type Group = Readonly<Record<string, unknown>>;

/** What a row inherits of the vacancy that it is like. */
export interface Inherited {
  readonly value: Group;
  /** The headings, or beginnings of headings, of what it does not inherit since it says a part of it itself. */
  readonly replaced: readonly string[];
  /** The stages whose dates it does not inherit, by id. */
  readonly undated: readonly string[];
}

/**
 * What a row with these fields inherits of `base`. Fields that say one thing between them are inherited whole or not at
 * all: an amount of one vacancy in the currency of another is what nobody has said. So are
 * - pay, with its note and the earnings on target, once the row says an amount, a currency or a period; additional pay,
 *   where it says another currency;
 * - the place of work and the contacts, however many, once the row says one;
 * - a contract, the hours, remote work, the pension and how to apply, of which the row says a part;
 * - a pass rule, and an exercise of which the row says the title or the brief;
 * - ratings that pass, which are points of a scale, where the row names another scale;
 * - the employer's texts, where it names another organisation, and the title and the texts of the post, where it names
 *   another level;
 * - the dates of the campaign, where it says another day for one of them; a time of day stays with a date alone.
 * Candidates are never inherited: they are of one campaign.
 */
export function inheritedOf(base: unknown, fields: readonly Field[]): Inherited {
  if (!isGroup(base)) return { value: {}, replaced: [], undated: [] };
  const said = (key: string) => fields.find(({ heading }) => heading === key)?.content.value;
  const says = (group: string) => fields.some(({ heading }) => heading.startsWith(`${group}.`));
  const saysAny = (keys: readonly string[]) => keys.some((key) => said(key) !== undefined || says(key));
  const differs = (key: string) => said(key) !== undefined && base[key] !== said(key);
  const replaced: string[] = [
    ...(fields.some(saysPay) ? ['salary', 'on-target-earnings'] : []),
    ...(isOtherCurrency(base, said('salary.currency')) ? ['additional-pay'] : []),
    ...[places, contacts].filter(saysAny).flat(),
    ...wholes.filter(says),
    ...(differs('scale') ? ['pass'] : []),
    ...(differs('organisation') ? Object.keys(employerTexts) : []),
    ...(differs('level') ? textsOfPost : []),
  ];
  const stages = stagesIn(base);
  const redated = isRedated(base, stages, fields);
  const inherited = stages.map((stage, index) => {
    const own = fieldsOfStage(stage, index, fields);
    const isRescaled =
      ('scale' in own && own['scale'] !== stage['scale']) || (differs('scale') && !stage['scale']);
    const keys = [
      'candidates',
      ...(isRescaled || 'pass' in own ? ['pass'] : []),
      ...('exercise.title' in own || 'exercise.brief' in own ? ['exercise'] : []),
      ...(redated || isDated(own) ? ['date', 'dates'] : []),
      ...(redated && !isDated(own) ? ['time'] : []),
    ];
    const kept = without(stage, keys);
    return isRescaled ? withoutMinimums(kept) : kept;
  });
  const value = {
    ...without(base, [
      'candidates',
      'stages',
      ...replaced,
      ...(redated ? ['opens', 'closes', 'starts'] : []),
    ]),
    ...(stages.length > 0 && { stages: inherited }),
  };
  const undated = redated
    ? stages.filter(
        (stage, index) => dayOf(stage) !== undefined && !isDated(fieldsOfStage(stage, index, fields)),
      )
    : [];
  return { value, replaced, undated: undated.map(({ id }) => String(id)) };
}

/** What says one thing between its parts. */
const wholes = ['contract', 'hours', 'remote', 'pension', 'how-to-apply', 'pass'];
const places = ['location', 'locations'];
const contacts = ['contact', 'contacts'];

/** What is true of a post of one level. */
const textsOfPost = ['title', 'about-job', 'duties', 'person-specification'];

function isOtherCurrency({ salary }: Group, own: unknown): boolean {
  const [first]: readonly unknown[] = Array.isArray(salary) ? salary : [salary];
  return own !== undefined && isGroup(first) && (first['currency'] ?? usualPay.currency) !== own;
}

/** The first day of a stage. */
function dayOf({ date, dates }: Group): unknown {
  return date ?? (isGroup(dates) ? dates['from'] : undefined);
}

/** Whether a row says when a stage takes place. */
function isDated(own: Group): boolean {
  return 'date' in own || 'dates' in own;
}

function stagesIn({ stages }: Group): readonly Group[] {
  return Array.isArray(stages) ? stages.filter(isGroup) : [];
}

/** What a row says of a stage, by the rest of the heading. */
function fieldsOfStage({ id }: Group, index: number, fields: readonly Field[]): Group {
  const own = fields.flatMap(({ heading, content }): [string, unknown][] => {
    const [, name, rest = ''] = /^stages\.([^.]+)\.(.+)$/u.exec(heading) ?? [];
    if (name !== id && name !== String(index + 1)) return [];
    return [
      [rest, content.value],
      [rest.split('.', 1)[0] ?? '', content.value],
    ];
  });
  return Object.fromEntries(own);
}

/** Whether a row says another day than `base` for the end of applications, or for a stage. */
function isRedated(base: Group, stages: readonly Group[], fields: readonly Field[]): boolean {
  const day = (value: unknown) => String(value).slice(0, 'yyyy-mm-dd'.length);
  const isOther = (own: unknown, before: unknown) =>
    own !== undefined && before !== undefined && day(own) !== day(before);
  const said = (key: string) => fields.find(({ heading }) => heading === key)?.content.value;
  return (
    ['opens', 'closes'].some((key) => isOther(said(key), base[key])) ||
    stages.some((stage, index) => {
      const own = fieldsOfStage(stage, index, fields);
      return isOther(own['date'] ?? own['dates.from'], dayOf(stage));
    })
  );
}

function without(group: Group, keys: readonly string[]): Group {
  return Object.fromEntries(Object.entries(group).filter(([key]) => !keys.includes(key)));
}

/** A stage whose criteria have no lowest rating of their own. */
function withoutMinimums(stage: Group): Group {
  const { assess } = stage;
  if (!Array.isArray(assess)) return stage;
  return {
    ...stage,
    assess: assess.map((item: unknown) => (isGroup(item) ? without(item, ['minimum']) : item)),
  };
}

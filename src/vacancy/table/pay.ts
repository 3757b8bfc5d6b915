import { type Outcome, type Problem, problem } from '../../problems/index.ts';
import { salarySchema } from '../schema/pay.ts';
import type { Field } from './fields.ts';
import { isGroup, placeOfCell, type VacancyRow } from './row.ts';
import type { Amount } from './written/number.ts';

/** The fields without which an amount of money says nothing certain. Amounts may say them, by a sign or a word. */
const measures = [
  { key: 'currency', heading: 'salary.currency', of: ({ currencies }: Amount) => currencies },
  { key: 'per', heading: 'salary.per', of: ({ per }: Amount) => (per === undefined ? undefined : [per]) },
] as const;

type Measure = (typeof measures)[number];

/** What is meant where nobody says it, by the schema. */
const usual = salarySchema.parse({ from: 0 });

/** The headings of what is inherited whole or not at all. */
const ownPay = new Set(['salary.from', 'salary.to', 'salary.currency', 'salary.per']);

/** Whether a field says what is paid. A note alone does not: it speaks of the pay that stands elsewhere. */
export function saysPay({ heading }: Pick<Field, 'heading'>): boolean {
  return ownPay.has(heading);
}

/**
 * What the amounts of a row say of currency and period where it has no cells for them, as further fields. `base` is
 * what the vacancy says that the row is like; a row that says pay inherits none of it.
 * Problem: wrong-value, where amounts say another currency or period than the row, the vacancy or each other, or
 * where nothing in the row says that it means another than the vacancy.
 */
export function payFields(
  file: string,
  row: VacancyRow,
  fields: readonly Field[],
  base: unknown,
): Outcome<readonly Field[]> {
  const value: Field[] = [];
  const problems: Problem[] = [];
  for (const measure of measures) {
    const settled = settle(measure, fields, basePay(base)?.[measure.key]);
    if (!settled) continue;
    if ('field' in settled) value.push(settled.field);
    else {
      const { at, message, hint } = settled;
      problems.push(problem('wrong-value', message, { place: placeOfCell(file, row, at.cell), hint }));
    }
  }
  return problems.length > 0 ? { problems } : { value, problems };
}

/** Currency and period of a vacancy that says pay. */
function basePay(base: unknown): { readonly currency: unknown; readonly per: unknown } | undefined {
  const salary = isGroup(base) ? base['salary'] : undefined;
  return isGroup(salary) ? { ...usual, ...salary } : undefined;
}

type Settled =
  | { readonly field: Field }
  | { readonly at: Field; readonly message: string; readonly hint: string }
  | undefined;

function settle({ key, heading, of }: Measure, fields: readonly Field[], base: unknown): Settled {
  const amounts = fields.filter(({ content }) => content.amount !== undefined);
  const saying = amounts.flatMap((field) => {
    const said = field.content.amount && of(field.content.amount);
    return said ? [{ field, said }] : [];
  });
  const own = fields.find((field) => field.heading === heading);
  const [first] = saying;
  const amount = first?.field ?? amounts[0];
  if (!amount) return undefined;
  const shown = (field: Field) => `"${field.cell.text}"`;
  if (own) {
    const other = saying.find(({ said }) => !said.some((each) => each === own.content.value));
    if (!other) return undefined;
    const message = `${shown(other.field)} is ${other.said.join(' or ')}, and the column "${heading}" says ${String(own.content.value)}`;
    return { at: other.field, message, hint: 'correct the one or the other' };
  }
  const fill = (example: string) => `say which is meant in a column "${heading}", e.g. ${example}`;
  const common = first?.said.filter((each) => saying.every(({ said }) => said.some((one) => one === each)));
  if (common?.length === 0) {
    const message = `the amounts of this row do not agree: ${saying.map(({ field }) => shown(field)).join(' and ')}`;
    return { at: amount, message, hint: fill(String(usual[key])) };
  }
  const meant = common ?? [usual[key]];
  if (base !== undefined && !meant.some((each) => each === base)) {
    const says = first ? `is ${meant.join(' or ')}` : `stands for ${meant.join()} where nothing else is said`;
    const message = `${shown(amount)} ${says}, and the vacancy that this row is like says ${String(base)}`;
    return { at: amount, message, hint: fill(String(base)) };
  }
  const [only, ...others] = base === undefined ? meant : [String(base)];
  if (others.length > 0) {
    const message = `${shown(amount)} may be ${meant.join(' or ')}`;
    return { at: amount, message, hint: fill(String(only)) };
  }
  if (!first) return undefined;
  const steps = [{ key: 'salary' }, { key }];
  return { field: { heading, steps, cell: first.field.cell, content: { value: only } } };
}

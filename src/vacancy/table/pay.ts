import { type Outcome, type Problem, problem } from '../../problems/index.ts';
import { usualPay } from '../schema/pay.ts';
import type { Step } from './columns.ts';
import type { Field } from './fields.ts';
import { isGroup, placeOfCell, type VacancyRow } from './row.ts';
import type { Amount } from './written/number.ts';

/** The fields without which an amount of money says nothing certain. Amounts may say them, by a sign or a word. */
const measures = [
  { key: 'currency', of: ({ currencies }: Amount) => currencies },
  { key: 'per', of: ({ per }: Amount) => (per === undefined ? undefined : [per]) },
] as const;

type Measure = (typeof measures)[number];

/** Amounts that have currency or period in common: those of one salary, or of one entry of additional pay. */
interface PayGroup {
  /** The beginning of their headings: `salary`, `salary.2`. */
  readonly name: string;
  readonly steps: readonly Step[];
  readonly measures: readonly Measure[];
}

const salaryHeading = /^(salary(?:\.\d+)?)\.(?:from|to|currency|per)$/u;
const additionalHeading = /^(additional-pay\.\d+)\.(?:from|to|per)$/u;

/** Whether a field says what is paid. A note alone does not: it speaks of the pay that stands elsewhere. */
export function saysPay({ heading }: Pick<Field, 'heading'>): boolean {
  return salaryHeading.test(heading);
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
  for (const group of groupsIn(fields)) {
    for (const measure of group.measures) {
      const settled = settle(measure, group, fields, base);
      if (!settled) continue;
      if ('field' in settled) value.push(settled.field);
      else {
        const { at, message, hint } = settled;
        problems.push(problem('wrong-value', message, { place: placeOfCell(file, row, at.cell), hint }));
      }
    }
  }
  return problems.length > 0 ? { problems } : { value, problems };
}

function groupsIn(fields: readonly Field[]): PayGroup[] {
  const groups = new Map<string, PayGroup>();
  for (const { heading, steps } of fields) {
    const salary = salaryHeading.exec(heading)?.[1];
    const name = salary ?? additionalHeading.exec(heading)?.[1];
    if (name === undefined || groups.has(name)) continue;
    const all = salary === undefined ? measures.filter(({ key }) => key === 'per') : measures;
    groups.set(name, { name, steps: steps.slice(0, -1), measures: all });
  }
  const isOfSalary = [...groups.keys()].some((name) => name.startsWith('salary'));
  const others = fields.some(({ content }) => content.amount?.currencies !== undefined);
  // Other pay is in the currency of the salary that the row inherits.
  if (!isOfSalary && others)
    groups.set('salary', { name: 'salary', steps: [], measures: measures.slice(0, 1) });
  return [...groups.values()];
}

/** Currency and period of a vacancy that says pay; of several salaries nothing is common. */
function basePay(base: unknown): { readonly currency: unknown; readonly per: unknown } | undefined {
  const salary = isGroup(base) ? base['salary'] : undefined;
  return isGroup(salary) ? { ...usualPay, ...salary } : undefined;
}

/** The amounts that a group's measure holds for: all pay of a row is in the currency of its one salary. */
function amountsOf({ name }: PayGroup, { key }: Measure, fields: readonly Field[]): Field[] {
  return fields.filter(({ heading, content }) => {
    if (content.amount === undefined) return false;
    const isOwn = heading.startsWith(`${name}.`);
    return isOwn || (name === 'salary' && key === 'currency' && !saysPay({ heading }));
  });
}

type Settled =
  | { readonly field: Field }
  | { readonly at: Field; readonly message: string; readonly hint: string }
  | undefined;

function settle(measure: Measure, group: PayGroup, fields: readonly Field[], baseVacancy: unknown): Settled {
  const { key, of } = measure;
  const heading = `${group.name}.${key}`;
  const base = group.name === 'salary' ? basePay(baseVacancy)?.[key] : undefined;
  const amounts = amountsOf(group, measure, fields);
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
    return { at: amount, message, hint: fill(String(usualPay[key])) };
  }
  const meant = common ?? [usualPay[key]];
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
  if (!first || group.steps.length === 0) return undefined;
  const steps = [...group.steps, { key }];
  return { field: { heading, steps, cell: first.field.cell, content: { value: only } } };
}

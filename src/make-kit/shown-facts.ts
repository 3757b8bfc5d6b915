import type { Catalogue } from '../catalogue/index.ts';
import { type Problem, problem } from '../problems/index.ts';
import type { Path, ValueSource } from '../reading/index.ts';
import type { Vacancy } from '../vacancy/index.ts';
import type { KindTemplate } from './documents.ts';

/** A path in a file, and the fields of a kit by any of which documents may show what stands there. */
type Fact = readonly [Path, ...string[]];

const ofVacancy: readonly Fact[] = [
  [['title'], 'title', 'running'],
  [['reference'], 'reference', 'running'],
  [['summary'], 'summary'],
  [['posts'], 'posts'],
  [['grade'], 'grade'],
  [['location'], 'location'],
  [['working-pattern'], 'workingPattern'],
  [['hours'], 'hours'],
  [['contract'], 'contract'],
  [['salary'], 'salary'],
  [['salary', 'note'], 'salaryNote'],
  [['closes'], 'closes'],
  [['panel'], 'sheet.panel', 'sheet.panelMember', 'sheet.people'],
  [['candidates'], 'sheet.candidate', 'sheet.people'],
];

/** In the file of an organisation, or in that of a vacancy. */
const ofEmployer: readonly Fact[] = [
  [['logo'], 'organisation.logo'],
  [['about'], 'organisation.about'],
  [['benefits'], 'organisation.benefits'],
  [['apply'], 'organisation.apply'],
  [['adjustments'], 'organisation.adjustments'],
  [['guaranteed-interview'], 'organisation.guaranteedInterview'],
  [['ai-use'], 'organisation.aiUse'],
  [['feedback'], 'organisation.feedback'],
  [['security'], 'organisation.security'],
  [['nationality'], 'organisation.nationality'],
  [['contact', 'name'], 'organisation.contact.name'],
  [['contact', 'email'], 'organisation.contact.email'],
  [['contact', 'phone'], 'organisation.contact.phone'],
  [['complaints'], 'organisation.complaints'],
  [['ties'], 'organisation.ties'],
  [['script', 'opening'], 'organisation.opening'],
  [['script', 'close'], 'organisation.close'],
];

/** The fields are those of a stage, which a template names in `stage` or in `stages`: it is one group. */
const ofStage: readonly Fact[] = [
  [['date'], 'date'],
  [['time'], 'time', 'plan[].from', 'criteria[].from'],
  [['place'], 'place'],
  [['about'], 'about'],
  [['minutes'], 'minutes'],
  [['exercise', 'title'], 'exercise.title', 'plan[].activity'],
  [['exercise', 'brief'], 'exercise.brief'],
];

/**
 * What an employer wrote down for candidates or a panel, and templates of one's own leave out: nobody will read it.
 * `compiled` are those of all kinds, since each shows a part.
 * Problems: fact-not-shown.
 */
export function unshownFacts(
  { source, value }: Vacancy,
  { organisations }: Catalogue,
  compiled: readonly KindTemplate[],
): Problem[] {
  if (value.organisation === '') return [];
  const named = new Set(compiled.flatMap(({ template }) => [...template.named]));
  const organisation = organisations.get(value.organisation)?.source;
  const stages = (value.stages ?? []).flatMap((_, index) =>
    ofStage.map(
      ([path, ...fields]): Fact => [
        ['stages', index, ...path],
        ...fields.map((field) => `stages[].${field}`),
      ],
    ),
  );
  const inOrganisation = ofEmployer.filter(([[key = '']]) => !isGiven(source.value, [key]));
  return [
    ...unshown([...ofVacancy, ...ofEmployer, ...stages], source, named),
    ...(organisation ? unshown(inOrganisation, organisation, named) : []),
  ];
}

/** One Problem for a file, at the first that is not shown. */
function unshown(facts: readonly Fact[], source: ValueSource, named: ReadonlySet<string>): Problem[] {
  const missing = facts.filter(
    ([path, ...fields]) => isGiven(source.value, path) && !fields.some((field) => named.has(field)),
  );
  const [first, ...others] = missing;
  if (!first) return [];
  const nameOf = ([path]: Fact) => path.filter((part) => typeof part === 'string').join('.');
  const keys = [...new Set(missing.map(nameOf))];
  const fields = [...new Set(missing.map(([, field]) => field))];
  return [
    problem('fact-not-shown', `no template in use shows what is said here: ${keys.join(', ')}`, {
      place: source.placeOfKey(first[0]),
      related: others.map((fact) => ({ message: nameOf(fact), place: source.placeOfKey(fact[0]) })),
      hint: `name it in a template: ${fields.join(', ')}`,
    }),
  ];
}

/** Whether something stands at a path of a plain value. */
function isGiven(value: unknown, path: Path): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return Array.isArray(value) ? value.length > 0 : value !== undefined;
  if (typeof value !== 'object' || value === null) return false;
  const inner: unknown = Object.entries(value).find(([name]) => name === String(key))?.[1];
  return isGiven(inner, rest);
}

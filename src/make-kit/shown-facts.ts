import type { Catalogue } from '../catalogue/index.ts';
import { type Problem, problem } from '../problems/index.ts';
import type { Path, ValueSource } from '../reading/index.ts';
import { employerOf, type Vacancy } from '../vacancy/index.ts';
import type { KindTemplate } from './documents.ts';
import { type Fact, ofEmployer, ofEntries, ofJoined, ofStage, ofVacancy } from './fact-fields.ts';

/** Whom to ask is said by a vacancy, or else by its organisation. */
const contactKeys = ['contact', 'contacts'];

/**
 * What an employer wrote down for candidates or a panel, and templates of one's own leave out: nobody will read it.
 * `compiled` are those of all kinds, since each shows a part.
 * Problems: fact-not-shown.
 */
export function unshownFacts(
  vacancy: Vacancy,
  { organisations }: Catalogue,
  compiled: readonly KindTemplate[],
): Problem[] {
  const { source, value } = vacancy;
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
  const isSaid = (key: string | number) =>
    (contactKeys.includes(String(key)) ? contactKeys : [key]).some((each) => isGiven(source.value, [each]));
  const inOrganisation = ofEmployer.filter(([[key = '']]) => !isSaid(key));
  const employer = employerOf(vacancy);
  const own = ofJoined(value.facts, value.sections, employer.sections);
  const { facts, sections } = vacancy.organisation;
  return [
    ...unshown([...ofVacancy, ...ofEntries(value), ...ofEmployer, ...own, ...stages], source, named),
    ...(organisation
      ? unshown([...inOrganisation, ...ofJoined(facts, sections, employer.sections)], organisation, named)
      : []),
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

import { type DocumentKind, type PersonKind, personKinds } from '../kit/index.ts';
import { type Place, type Problem, problem } from '../problems/index.ts';
import { isDeviceName } from '../reading/index.ts';
import type { Vacancy } from '../vacancy/index.ts';
import { copiesOf } from './document-names.ts';
import { endOfForm } from './kinds/file-pattern.ts';

/** With its ending, and " (edited 12)" before that, it stays under the 255 bytes that file systems allow. */
const longestName = 230;

const mostPairs = 2000;

/** Whose documents may be made, one way or the other. */
const makings: readonly (readonly PersonKind[])[] = [
  [],
  ...personKinds.map((person) => [person]),
  [...personKinds],
];

/**
 * Documents of a vacancy that would write over each other, whoever they are made for and in which form, or whose names
 * cannot be those of files. One Problem for two kinds.
 * Problems: file-name-clash, bad-file-name, at the kind; where it is made so by the vacancy alone, there.
 */
export function nameClashes(vacancy: Vacancy, kinds: readonly DocumentKind[]): Problem[] {
  const { id, source } = vacancy;
  const owners = new Map<string, Owner>();
  const found = new Map<string, Problem>();
  const vacancyPlace = source.placeOf(vacancy.value.stages ? ['stages'] : []);
  for (const kind of kinds) {
    for (const { name, of, each } of everyName(kind, vacancy)) {
      const fault = nameFault(name);
      if (fault !== undefined) {
        const message = `a document "${kind.name}" of "${id}" would be named "${name}": ${fault}`;
        const hint = 'give the stage or the kind another name';
        found.set(kind.name, problem('bad-file-name', message, { place: vacancyPlace, hint }));
      }
      const other = owners.get(name);
      if (!other) owners.set(name, { kind, of, each });
      else if (other.kind !== kind || (other.each === each && other.of !== of)) {
        const key = `${other.kind.name} ${kind.name}`;
        if (!found.has(key)) found.set(key, clash(name, id, kind, other.kind, vacancyPlace));
      }
    }
  }
  return [...found.values()];
}

/** What a name is of. */
interface Owner {
  readonly kind: DocumentKind;
  readonly of: string;
  /** For whom it is made: nobody asks for the sheets of one kind in two ways at once. */
  readonly each: readonly PersonKind[];
}

/** The names of one kind for everybody and for nobody, with what each is of. */
function everyName(
  kind: DocumentKind,
  { stages }: Vacancy,
): (Omit<Owner, 'kind'> & { readonly name: string })[] {
  const vacancy = { form: 'A', stages };
  const pairs = Math.max(0, ...stages.map(({ candidates, panel }) => candidates.length * panel.length));
  const isListed = (person: PersonKind) =>
    stages.some(({ candidates, panel }) => (person === 'candidate' ? candidates : panel).length > 0);
  // For nobody the names are those of blank ones; what cannot be made at once needs none.
  const possible = makings.filter((each) => each.every(isListed) && (each.length < 2 || pairs <= mostPairs));
  return possible.flatMap((each) =>
    copiesOf(kind, vacancy, { each, bundle: true }).flatMap(({ name, bundle, stage, sheet }) => {
      const at = stage ?? '';
      const one = { name, each, of: JSON.stringify([at, sheet?.value.candidate, sheet?.value.panelMember]) };
      return bundle === undefined ? [one] : [one, { name: bundle, each, of: `all ${at}` }];
    }),
  );
}

function nameFault(name: string): string | undefined {
  if (isDeviceName(name)) return 'Windows keeps this name for a device';
  if (endOfForm.test(name)) return 'the files of forms B and C end so';
  return name.length > longestName ? `names of files have at most ${longestName} characters` : undefined;
}

function clash(name: string, id: string, kind: DocumentKind, other: DocumentKind, place: Place): Problem {
  if (kind === other) {
    const message = `two documents "${kind.name}" of "${id}" would have one name: "${name}"`;
    const hint = 'give a stage another id, or a person another reference';
    return problem('file-name-clash', message, { place, hint });
  }
  const message = `a document "${other.name}" of "${id}" would have one name with one "${kind.name}": "${name}"`;
  return problem('file-name-clash', message, {
    place: kind.place(),
    related: [
      { message: `"${other.name}" stands here`, place: other.place() },
      { message: 'the vacancy', place },
    ],
    hint: `name the files of "${kind.name}" otherwise, by "file"`,
  });
}

import type { Outcome, Problem } from '../problems/index.ts';
import { join, type System } from '../reading/index.ts';
import type { Catalogue, CriterionEntry } from './catalogue.ts';
import { readCatalogue } from './read.ts';
import { checkCatalogue } from './rules/index.ts';

/**
 * Reads catalogue folders, the lowest first, and holds them against all rules. A file with an error is in `faulty`
 * and not in its map, so that nothing is built with it.
 * Problems: those of `readCatalogue` and `checkCatalogue`.
 */
export function openCatalogue(
  folders: readonly string[],
  system: System,
  elsewhere: readonly string[] = [],
  forWords: readonly string[] = [],
): Outcome<Catalogue> {
  const { value, problems } = readCatalogue(folders, system, elsewhere, forWords);
  if (!value) return { problems };
  const found = checkCatalogue(value);
  const logos = logoFiles(value);
  // An image that an organisation names is told of there.
  const others = problems.filter(({ code, place }) => code !== 'unread-file' || !logos.has(place?.file));
  return { value: withoutFaulty(value, found), problems: [...others, ...found] };
}

function logoFiles({ layers, organisations }: Catalogue): ReadonlySet<string | undefined> {
  const logos = [...organisations.values()].flatMap(({ value: { logo } }) => logo ?? []);
  return new Set(layers.flatMap((layer) => logos.map((logo) => join(layer, logo))));
}

function withoutFaulty(catalogue: Catalogue, problems: readonly Problem[]): Catalogue {
  const errors = problems.filter((each) => each.severity === 'error');
  const files = new Set(errors.map((each) => each.place?.file));
  if (files.size === 0) return catalogue;
  const ofLayers = ({ sources, unplaced }: CriterionEntry) =>
    unplaced[0]?.source.file ?? sources.map((source) => source.file).find((file) => files.has(file));
  const skills = part(catalogue.skills, catalogue.faulty.skills, ofLayers);
  const criteria = part(catalogue.criteria, catalogue.faulty.criteria, ofLayers);
  const ofFile = ({ source }: { readonly source: { readonly file: string } }) =>
    files.has(source.file) ? source.file : undefined;
  const roles = part(catalogue.roles, catalogue.faulty.roles, ofFile);
  const roleLevels = part(catalogue.roleLevels, catalogue.faulty['role-levels'], ({ role }) => ofFile(role));
  const scales = part(catalogue.scales, catalogue.faulty.scales, ofFile);
  const organisations = part(catalogue.organisations, catalogue.faulty.organisations, ofFile);
  const locales = part(catalogue.locales, catalogue.faulty.locales, ({ from }) =>
    from
      .flatMap((tag) => catalogue.locales.get(tag)?.layers ?? [])
      .map(({ source }) => source.file)
      .find((file) => files.has(file)),
  );
  const jurisdictions = part(catalogue.jurisdictions, catalogue.faulty.jurisdictions, ({ sources }) =>
    sources.map((source) => source.file).find((file) => files.has(file)),
  );
  return {
    ...catalogue,
    skills: skills.sound,
    criteria: criteria.sound,
    roles: roles.sound,
    roleLevels: roleLevels.sound,
    scales: scales.sound,
    organisations: organisations.sound,
    locales: locales.sound,
    jurisdictions: jurisdictions.sound,
    faulty: {
      ...catalogue.faulty,
      skills: skills.faulty,
      criteria: criteria.faulty,
      roles: roles.faulty,
      'role-levels': roleLevels.faulty,
      scales: scales.faulty,
      organisations: organisations.faulty,
      locales: locales.faulty,
      jurisdictions: jurisdictions.faulty,
    },
  };
}

/** Parts entries from those of which `fileOf` names a faulty file. */
function part<Item>(
  items: ReadonlyMap<string, Item>,
  known: ReadonlyMap<string, string>,
  fileOf: (item: Item) => string | undefined,
): { readonly sound: ReadonlyMap<string, Item>; readonly faulty: ReadonlyMap<string, string> } {
  const sound = new Map<string, Item>();
  const faulty = new Map(known);
  for (const [id, item] of items) {
    const file = fileOf(item);
    if (file === undefined) sound.set(id, item);
    else faulty.set(id, file);
  }
  return { sound, faulty };
}

import { hasErrors, type Outcome, type Problem, problem, startOf } from '../problems/index.ts';
import {
  canNameFile,
  type Files,
  type FolderEntry,
  isDeviceName,
  join,
  linkFault,
  nearbyName,
  readSource,
  reasonOf,
  type Source,
  type System,
} from '../reading/index.ts';
import { readTheme, type Theme } from '../theme/index.ts';
import { partialsName, templateEnding, themeName } from './other-files.ts';

/** All templates and partials in use, by name, and the looks that go with them. */
export interface TemplateSet {
  readonly theme: Theme;
  readonly themeFile: string;
  readonly templates: ReadonlyMap<string, Source>;
  readonly partials: ReadonlyMap<string, Source>;
}

/**
 * Reads the folders of templates, the lowest first: what a later folder has of the same name replaces what an
 * earlier one has, file by file.
 * Problems: unreadable-file, not-utf8, control-character, bad-file-name, template-missing, and those of the theme.
 */
export function loadTemplates(
  folders: readonly string[],
  system: Pick<System, 'files' | 'knownValue'>,
): Outcome<TemplateSet> {
  const { files } = system;
  const problems: Problem[] = [];
  const templates = new Map<string, string>();
  const partials = new Map<string, string>();
  let themeFile: string | undefined;
  for (const folder of folders) {
    const listed = entriesOf(folder, files, problems);
    const entries = withoutStrayLinks(folder, folder, listed, files, problems);
    const isAstray = (name: string) =>
      listed.some((entry) => entry.name === name) && !entries.some((entry) => entry.name === name);
    collect(folder, entries, templates, problems);
    const inner = join(folder, partialsName);
    if (files.find(inner)?.kind === 'folder' && !isAstray(partialsName)) {
      const found = entriesOf(inner, files, problems);
      collect(inner, withoutStrayLinks(folder, inner, found, files, problems), partials, problems);
    }
    const file = join(folder, themeName);
    if (files.find(file) && !isAstray(themeName)) themeFile = file;
  }
  if (themeFile === undefined) {
    const place = folders.at(-1);
    problems.push(
      problem('template-missing', `no folder of templates has a ${themeName}`, {
        place: place === undefined ? undefined : startOf(place),
      }),
    );
    return { problems };
  }
  const theme = readTheme(themeFile, system);
  const readTemplates = readAll(templates, files, problems);
  const readPartials = readAll(partials, files, problems);
  problems.push(...theme.problems);
  if (!theme.value || hasErrors(problems)) return { problems };
  return {
    value: { theme: theme.value, themeFile, templates: readTemplates, partials: readPartials },
    problems,
  };
}

function entriesOf(folder: string, files: Files, problems: Problem[]): readonly FolderEntry[] {
  try {
    return files.list(folder);
  } catch (fault) {
    const message = `cannot read the folder of templates ${folder}: ${reasonOf(fault)}`;
    const hint = nearbyName(folder, files) ?? 'name a folder with templates, partials or a theme';
    problems.push(problem('unreadable-file', message, { place: startOf(folder), hint }));
    return [];
  }
}

/** What is no link out of a layer; of those only what would be read is told. */
function withoutStrayLinks(
  layer: string,
  folder: string,
  entries: readonly FolderEntry[],
  files: Files,
  problems: Problem[],
): readonly FolderEntry[] {
  return entries.filter(({ kind, name }) => {
    const isRead = name.endsWith(templateEnding) || name === themeName || name === partialsName;
    if (kind !== 'link' || !isRead || name.startsWith('.')) return true;
    const fault = linkFault(layer, join(folder, name), files, 'the folder of templates');
    if (fault) problems.push(fault);
    return !fault;
  });
}

function collect(
  folder: string,
  entries: readonly FolderEntry[],
  files: Map<string, string>,
  problems: Problem[],
): void {
  for (const entry of entries) {
    if (!entry.name.endsWith(templateEnding) || entry.name.startsWith('.') || entry.kind === 'folder')
      continue;
    const name = entry.name.slice(0, -templateEnding.length);
    const file = join(folder, entry.name);
    if (canNameFile(name)) files.set(name, file);
    else {
      const hint = isDeviceName(name)
        ? `Windows keeps "${name}" for a device: give the template another name`
        : 'name templates with lower-case letters, digits and hyphens, e.g. text-section.hbs';
      const message = `"${entry.name}" cannot be the name of a template`;
      problems.push(problem('bad-file-name', message, { place: startOf(file), hint }));
    }
  }
}

function readAll(
  named: ReadonlyMap<string, string>,
  files: Files,
  problems: Problem[],
): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const name of [...named.keys()].sort()) {
    const { value, problems: faults } = readSource(named.get(name) ?? '', files);
    problems.push(...faults);
    if (value) sources.set(name, value);
  }
  return sources;
}

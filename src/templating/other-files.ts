import { didYouMean, fewOf, nearest, type Problem, problem, startOf } from '../problems/index.ts';
import {
  type Files,
  isBystander,
  isImage,
  isUnshownImage,
  isWithin,
  isYamlName,
  join,
  meantAs,
  nameWithoutEnding,
  renamingHint,
  slugPattern,
} from '../reading/index.ts';

export const templateEnding = '.hbs';
export const themeName = 'theme.yaml';
export const documentsName = 'documents.yaml';
export const partialsName = 'partials';

/** What is read from the other files of a folder, by their names. */
const settingsFiles = new Map([
  [themeName, 'the theme is read from theme.yaml'],
  [documentsName, 'the kinds of documents are read from documents.yaml'],
]);

/** Endings of what is meant for a template, and is none. */
const mistaken = ['.handlebars', '.mustache', '.html', '.htm', '.xhtml', '.xml'];

/** Files in which others make templates and looks. */
const others = /\.(?:docx?|dotx?|odt|ott|rtf|pdf|tex|css|s[ac]ss|less|txt|njk|ejs|liquid|jinja2?|j2)$/iu;

const fontEnding = /\.(?:ttf|ttc|otf|woff2?)$/iu;

/** What a folder of templates is held against. */
interface Setting {
  /** The document kinds, by the names of their templates. */
  readonly documents: ReadonlySet<string>;
  /** The kinds that a folder leaves out, with that folder: in those below their templates are unread on purpose. */
  readonly leftOut: ReadonlyMap<string, string>;
  /** Folders that are read for another reason, though they may lie within. */
  readonly elsewhere: readonly string[];
  readonly files: Files;
}

/**
 * Files and folders in folders of templates that nothing reads, though they seem meant to be read: each a warning that
 * says what is wrong, and where it belongs or what it should be called. Only names are looked at.
 * Problems: unread-file; empty-layer, for a folder that holds no template, partial or theme.
 */
export function unreadTemplateFiles(folders: readonly string[], setting: Setting): Problem[] {
  return folders.flatMap((folder) => inLayer(folder, { ...setting, layers: folders }));
}

interface Layered extends Setting {
  readonly layers: readonly string[];
}

function inLayer(folder: string, setting: Layered): Problem[] {
  const { documents, elsewhere, files } = setting;
  // That it cannot be read is told where its templates are gathered.
  if (files.find(folder)?.kind !== 'folder') return [];
  const names = namesIn(folder, files);
  const problems: Problem[] = [];
  let isUsed = elsewhere.includes(folder);
  for (const name of names) {
    const path = join(folder, name);
    const isFolder = files.find(path)?.kind === 'folder';
    const isRead = isFolder
      ? name === partialsName
      : settingsFiles.has(name) || isTemplate(name, folder, setting);
    isUsed ||= isRead || isImage(name) || fontEnding.test(name);
    if (isRead && isFolder) problems.push(...unreadPartials(path, files));
    else if (!isRead)
      problems.push(
        ...(isFolder ? ofFolder(path, name, names, setting) : ofFile(path, name, names, setting)),
      );
  }
  if (isUsed || problems.length > 0) return problems;
  const hint = `it may hold a template for each document (${fewOf([...documents], 6)}), ${partialsName}/, ${documentsName} and ${themeName}`;
  return [problem('empty-layer', `there is nothing of templates in ${folder}`, { hint })];
}

function isTemplate(name: string, folder: string, { documents, leftOut, layers }: Layered): boolean {
  if (!name.endsWith(templateEnding)) return false;
  const stem = nameWithoutEnding(name);
  const by = leftOut.get(stem);
  const isLeftOut = by !== undefined && layers.indexOf(folder) < layers.indexOf(by);
  return isLeftOut || documents.has(stem);
}

function unread(path: string, what: string, hint: string): Problem {
  return problem('unread-file', `nothing reads ${what}`, { place: startOf(path), hint });
}

function ofFolder(
  path: string,
  name: string,
  beside: readonly string[],
  { elsewhere, files }: Setting,
): Problem[] {
  // Where letters of either case are the same to the file system, it is read.
  const isPartials =
    name.toLowerCase() === partialsName &&
    !beside.includes(partialsName) &&
    files.find(join(path, '..', partialsName));
  const isRead = isPartials || elsewhere.some((folder) => folder === path || isWithin(folder, path));
  const near = didYouMean(name, [partialsName]);
  if (isRead || !holdsTemplates(path, files)) return [];
  const hint = near ?? `templates lie in the folder itself, and partials in ${partialsName}/`;
  return [unread(path, `the folder "${name}"`, hint)];
}

function holdsTemplates(folder: string, files: Files): boolean {
  return namesIn(folder, files).some(
    (name) => name.toLowerCase().endsWith(templateEnding) || name === themeName,
  );
}

function namesIn(folder: string, files: Files): string[] {
  try {
    return files
      .list(folder)
      .map(({ name }) => name)
      .filter((name) => !isBystander(name));
  } catch {
    return [];
  }
}

function ofFile(path: string, name: string, beside: readonly string[], setting: Setting): Problem[] {
  const { files } = setting;
  const meant = meantAs(name, [templateEnding], mistaken);
  if (name.endsWith(templateEnding)) {
    const stem = nameWithoutEnding(name);
    // That it cannot be a name is told where templates are gathered.
    if (!slugPattern.test(stem)) return [];
    return [unread(path, `"${name}": there is no kind of document "${stem}"`, kindHint(stem, setting))];
  }
  if (meant) return [unread(path, `"${name}": ${reason(meant.isCopy)}`, renamingHint(meant))];
  const misnamed = misnamedSettings(path, name, beside, files);
  if (misnamed) return misnamed;
  if (isUnshownImage(name, beside)) {
    return [unread(path, `"${name}": documents show PNG and JPEG alone`, 'save it as PNG or JPEG')];
  }
  if (!others.test(name) && !(isYamlName(name) && name !== 'rolekit.yaml')) return [];
  return [
    unread(
      path,
      `"${name}"`,
      `templates end in ${templateEnding}; looks are set in ${themeName}, kinds of documents in ${documentsName}`,
    ),
  ];
}

function kindHint(stem: string, { documents, leftOut }: Setting): string {
  if (leftOut.has(stem)) return `${documentsName} leaves the kind out: delete one of the two`;
  return (
    didYouMean(stem, documents) ??
    `add a line to ${documentsName}: "${stem}: { per: vacancy }"; or put it into ${partialsName}/ if it is a partial`
  );
}

/** Of a file that seems meant as one of the settings of a folder; undefined for any other. */
function misnamedSettings(
  path: string,
  name: string,
  beside: readonly string[],
  files: Files,
): Problem[] | undefined {
  const meant = meantAs(name, ['.yaml', '.yml'], ['.json', '.toml']);
  const read = meant && nearest(meant.name.toLowerCase(), settingsFiles.keys());
  if (!meant || read === undefined) return undefined;
  // Where letters of either case are the same to the file system, it is read.
  const isReadAnyway = name.toLowerCase() === read && files.find(join(path, '..', read)) !== undefined;
  if (isReadAnyway && !beside.includes(read)) return [];
  const what = settingsFiles.get(read) ?? '';
  return [unread(path, `"${name}": ${what}`, renamingHint({ ...meant, name: read }))];
}

function unreadPartials(folder: string, files: Files): Problem[] {
  const names = namesIn(folder, files);
  return names.flatMap((name) => {
    const path = join(folder, name);
    if (files.find(path)?.kind === 'folder') {
      if (!holdsTemplates(path, files)) return [];
      return [
        unread(
          path,
          `the folder "${name}" in ${partialsName}/`,
          `put its partials into ${partialsName}/ itself`,
        ),
      ];
    }
    if (name.endsWith(templateEnding) || (isImage(name) && !isUnshownImage(name, names))) return [];
    const meant = meantAs(name, [templateEnding], mistaken);
    const hint = meant ? renamingHint(meant) : `partials end in ${templateEnding}`;
    return [unread(path, `"${name}"${meant ? `: ${reason(meant.isCopy)}` : ''}`, hint)];
  });
}

function reason(isCopy: boolean): string {
  return isCopy ? 'it seems to be a copy' : `templates and partials end in ${templateEnding}`;
}

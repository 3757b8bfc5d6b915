import { hasErrors, type Outcome, type Problem, problem } from '../problems/index.ts';
import {
  type Files,
  type Path,
  readYaml,
  reasonOf,
  type System,
  type ValueSource,
  validate,
} from '../reading/index.ts';
import { ownFontFiles } from './fonts.ts';
import { paperSizes } from './paper.ts';
import { readableColours } from './readable.ts';
import { type Theme, themeElements, themeSchema } from './theme.ts';

const classPattern = /^[a-z][a-z0-9-]*$/u;

/** Points of text width that a page must leave; less holds no word. */
const narrowest = 100;

/**
 * Reads a theme and checks that what it names exists. Where it leaves out the size of the page, that is A4 until another
 * paper is chosen (`onPaper`).
 * Problems: those of reading and of the schema; theme-invalid, at the faulty key or value; those of `readableColours`.
 */
export function readTheme(file: string, system: Pick<System, 'files' | 'knownValue'>): Outcome<Theme> {
  const yaml = readYaml(file, system);
  if (!yaml.value) return { problems: yaml.problems };
  const read = validate(yaml.value, themeSchema);
  if (!read.value) return { problems: read.problems };
  const { page, ...looks } = read.value;
  const { width = paperSizes.A4.width, height = paperSizes.A4.height } = page;
  const hasOwnPageSize = page.width !== undefined;
  const theme: Theme = { ...looks, page: { ...page, width, height }, hasOwnPageSize };
  const check: Check = { theme, source: yaml.value };
  const faults = [
    ...pageProblems(check),
    ...documentProblems(check),
    ...styleProblems(check),
    ...fontProblems(check, system.files),
  ];
  const problems = [...read.problems, ...faults];
  if (hasErrors(faults)) return { problems };
  return { value: theme, problems: [...problems, ...readableColours(theme, yaml.value)] };
}

interface Check {
  readonly theme: Theme;
  readonly source: ValueSource;
}

function invalid(source: ValueSource, path: Path, message: string, hint?: string): Problem {
  return problem('theme-invalid', message, { place: source.placeOf(path), hint });
}

function pageProblems({ theme, source }: Check): Problem[] {
  const { width, height, margins } = theme.page;
  const problems: Problem[] = [];
  if (width - margins.left - margins.right < narrowest) {
    problems.push(
      invalid(source, ['page', 'margins'], 'the margins leave no room for text between left and right'),
    );
  }
  if (height - margins.top - margins.bottom < narrowest) {
    problems.push(
      invalid(source, ['page', 'margins'], 'the margins leave no room for text between top and bottom'),
    );
  }
  return problems;
}

function documentProblems({ theme, source }: Check): Problem[] {
  return Object.keys(theme.documents)
    .filter((name) => !classPattern.test(name))
    .map((name) => classProblem(source, ['documents', name], name));
}

function classProblem(source: ValueSource, path: Path, name: string): Problem {
  return problem('theme-invalid', `"${name}" cannot be the name of a class`, {
    place: source.placeOfKey(path),
    hint: 'use lower-case letters, digits and hyphens, beginning with a letter',
  });
}

function styleProblems({ theme, source }: Check): Problem[] {
  return Object.entries(theme.styles).flatMap(([key, style]) => [
    ...keyProblems(source, key),
    ...(['colour', 'bar', 'fill', 'border'] as const).flatMap((property) => {
      const name = style[property];
      if (name === undefined || Object.hasOwn(theme.colours, name)) return [];
      const hint = `the colours are ${Object.keys(theme.colours).join(', ')}`;
      return [invalid(source, ['styles', key, property], `there is no colour "${name}"`, hint)];
    }),
  ]);
}

function keyProblems(source: ValueSource, key: string): Problem[] {
  const dot = key.indexOf('.');
  const element = dot < 0 ? key : key.slice(0, dot);
  const path = ['styles', key];
  if (!themeElements.some((each) => each === element)) {
    const hint = `styles are for ${themeElements.join(', ')}, or for a class of one, e.g. p.lead`;
    const place = source.placeOfKey(path);
    return [problem('theme-invalid', `there is no element "${element}" to style`, { place, hint })];
  }
  const name = key.slice(dot + 1);
  return dot < 0 || classPattern.test(name) ? [] : [classProblem(source, path, name)];
}

function fontProblems({ theme, source }: Check, files: Files): Problem[] {
  const own = ownFontFiles(theme, source.file);
  if (!own) return [];
  const faces = [
    ['regular', own.regular],
    ['bold', own.bold],
    ['italic', own.italic],
    ['bold-italic', own.boldItalic],
  ] as const;
  return faces.flatMap(([face, file]) => {
    const fault = fontFault(file, files);
    return fault === undefined ? [] : [invalid(source, ['fonts', 'files', face], `${file}: ${fault}`)];
  });
}

/** What keeps a file from being embedded as a TrueType font, if anything does. */
function fontFault(file: string, files: Files): string | undefined {
  let head: string;
  try {
    head = String.fromCharCode(...files.read(file).subarray(0, 4));
  } catch (fault) {
    return reasonOf(fault);
  }
  // The sfnt version of TrueType outlines (OpenType 1.9, "Organization of an OpenType font").
  const isTrueType = head === '\u0000\u0001\u0000\u0000' || head === 'true';
  return isTrueType ? undefined : 'this is no TrueType font (.ttf)';
}

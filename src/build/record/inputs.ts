import { join } from 'node:path';
import type { Catalogue } from '../../catalogue/index.ts';
import { isYamlName, yamlEndings } from '../../reading/index.ts';
import { contentOfRow, type Vacancy } from '../../vacancy/index.ts';
import { programFolder, programVersion } from '../defaults.ts';
import type { KitSource } from '../select.ts';
import type { Materials } from '../workshop.ts';
import { type FileHash, fileHashes, folderHash, sha256 } from './fingerprint.ts';

/**
 * What a kit is made from, by name: "program", "templates", "settings", "vacancy", "skill-levels", parts of the
 * catalogue such as "skills/user-focus", images such as "images/logo.png", and "row": where in its table a row
 * stands. To each name belongs a SHA-256.
 */
export type Inputs = Readonly<Record<string, string>>;

const parts = ['roles', 'skills', 'scales', 'organisations'] as const;
const partName = new RegExp(`^(?:(?:${parts.join('|')}|vacancies)/[a-z0-9-]+|skill-levels)$`, 'u');
const imageName = /^images\/(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\0]+$/u;

/** Says how the things stand that kits are made from. Every file is read once: it speaks of one moment. */
export interface Ledger {
  /** The hash of one input as it is now; undefined for a name that names nothing. */
  readonly hashOf: (name: string, source: KitSource) => string | undefined;
  /** The hashes of all inputs of a kit; `used` names those that differ from kit to kit. */
  readonly inputsOf: (used: readonly string[], source: KitSource) => Inputs;
  /** The version of the program, with the hash of its code. */
  readonly program: () => string;
  /** The version of the whole catalogue: one hash over the files of all layers but vacancies. */
  readonly catalogueVersion: () => string;
}

/** Opens a ledger of the materials of a run. */
export function openLedger(materials: Materials): Ledger {
  const { catalogues, templates, kinds, ...others } = materials;
  const fileHash = fileHashes();
  const settings = once(() => sha256(JSON.stringify({ ...others, kinds: kinds.map(({ name }) => name) })));
  const program = once(() => `${programVersion()}+${folderHash(programFolder).slice(0, 12)}`);
  const ofTemplates = once(() => sha256(JSON.stringify(templates.map((folder) => folderHash(folder)))));
  const known = new Map<string, string | undefined>();
  const hashOf = (name: string, source: KitSource): string | undefined => {
    switch (name) {
      case 'program':
        return program();
      case 'templates':
        return ofTemplates();
      case 'settings':
        return settings();
      case 'vacancy':
        return hashOfSource(source, fileHash);
      case 'row':
        return 'row' in source ? sha256(JSON.stringify(source.row)) : undefined;
      default:
        if (!known.has(name)) known.set(name, hashOfPart(name, catalogues, templates, fileHash));
        return known.get(name);
    }
  };
  return {
    hashOf,
    program,
    inputsOf: (used, source) => {
      const names = ['program', 'templates', 'settings', 'vacancy', 'skill-levels', ...used];
      const hashes = [...new Set(names)].map((name) => [name, hashOf(name, source)] as const);
      return Object.fromEntries(hashes.flatMap(([name, hash]) => (hash === undefined ? [] : [[name, hash]])));
    },
    catalogueVersion: once(() =>
      sha256(JSON.stringify(catalogues.map((folder) => folderHash(folder, isPartFile)))),
    ),
  };
}

/** One hash over what the inputs are called and hold: what a kit was made from. */
export function madeFrom(inputs: Inputs): string {
  return sha256(JSON.stringify(Object.entries(inputs).sort(([left], [right]) => (left < right ? -1 : 1))));
}

/** The names of the parts of the catalogue that the documents of a vacancy show, and of the images in them. */
export function usedParts(vacancy: Vacancy, catalogue: Catalogue, images: Iterable<string>): string[] {
  const { value, roleLevel, stages } = vacancy;
  const scales = [...catalogue.scales.values()].filter((entry) =>
    stages.some(({ scale }) => scale === entry.value),
  );
  return [
    ...(vacancy.like === undefined ? [] : [`vacancies/${vacancy.like}`]),
    `roles/${roleLevel.role.id}`,
    ...Object.keys(roleLevel.level.skills).map((id) => `skills/${id}`),
    ...scales.map(({ id }) => `scales/${id}`),
    ...(value.organisation === '' ? [] : [`organisations/${value.organisation}`]),
    ...[...images].map((path) => `images/${path}`),
  ];
}

function isPartFile(path: string): boolean {
  const [first = ''] = path.split(/[\\/]/u);
  const isPart = parts.some((part) => part === first) || first.startsWith('skill-levels.');
  return isPart && isYamlName(path);
}

/** Of all layers, so that a file that comes or goes in any of them counts. */
function hashOfPart(
  name: string,
  catalogues: readonly string[],
  templates: readonly string[],
  fileHash: FileHash,
): string | undefined {
  const files = filesOf(name, catalogues, templates);
  return files && sha256(JSON.stringify(files.map((file) => fileHash(file) ?? null)));
}

function filesOf(
  name: string,
  catalogues: readonly string[],
  templates: readonly string[],
): string[] | undefined {
  if (partName.test(name)) {
    return catalogues.flatMap((layer) => yamlEndings.map((ending) => join(layer, `${name}${ending}`)));
  }
  if (!imageName.test(name)) return undefined;
  return [...catalogues, ...templates].map((layer) => join(layer, name.slice('images/'.length)));
}

function hashOfSource(source: KitSource, fileHash: FileHash): string | undefined {
  if ('level' in source) return sha256(source.level);
  return 'row' in source ? sha256(contentOfRow(source.row)) : fileHash(source.file);
}

/** Calls `make` when first asked, and gives the same again. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

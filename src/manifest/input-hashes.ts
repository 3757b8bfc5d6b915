import { kinds } from '../catalogue/catalogue.ts';
import { isYamlName, join, type System, yamlEndings } from '../reading/index.ts';
import { contentOfRow, type KitSource } from '../vacancy/index.ts';
import { type FileHash, fileHashes, folderHash } from './hashing.ts';

/**
 * What a kit is made from, by name: "program", "templates", "settings", "vacancy", "skill-levels", parts of the
 * catalogue such as "skills/user-focus", images such as "images/logo.png", and "row": where in its table a row
 * stands. To each name belongs a SHA-256.
 */
export type Inputs = Readonly<Record<string, string>>;

const partName = new RegExp(`^(?:(?:${kinds.join('|')})/[A-Za-z0-9-]+|skill-levels)$`, 'u');
const imageName = /^images\/(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\0]+$/u;

/** Where the inputs of a run lie. */
export interface InputPlaces {
  /** Folders, the lowest layer first. */
  readonly catalogues: readonly string[];
  readonly templates: readonly string[];
  /** All that is set for the run beside the folders. */
  readonly settings: unknown;
  /** Gives the version of the program, with the hash of its code. */
  readonly program: () => string;
}

/** Says how the things stand that kits are made from. Every file is read once: it speaks of one moment. */
export interface InputHashes {
  /** The hash of one input as it is now; undefined for a name that names nothing. */
  readonly hashOf: (name: string, source: KitSource) => string | undefined;
  /** The hashes of all inputs of a kit; `used` names those that differ from kit to kit. */
  readonly inputsOf: (used: readonly string[], source: KitSource) => Inputs;
  /** One hash over what the inputs are called and hold: what a kit was made from. */
  readonly madeFrom: (inputs: Inputs) => string;
  readonly program: () => string;
  /** The version of the whole catalogue: one hash over the files of all layers but vacancies. */
  readonly catalogueVersion: () => string;
}

/** Opens the hashes of what a run is made from; each is worked out when first asked for. */
export function openInputHashes(places: InputPlaces, system: System): InputHashes {
  const { catalogues, templates } = places;
  const { sha256 } = system;
  const fileHash = fileHashes(system);
  const settings = once(() => sha256(JSON.stringify(places.settings)));
  const program = once(places.program);
  const ofTemplates = once(() =>
    sha256(JSON.stringify(templates.map((folder) => folderHash(folder, system)))),
  );
  const ofParts = new Map<string, string | undefined>();
  const hashOfPart = (name: string): string | undefined => {
    const files = filesOf(name, catalogues, templates);
    return files && sha256(JSON.stringify(files.map((file) => fileHash(file) ?? null)));
  };
  const hashOf = (name: string, source: KitSource): string | undefined => {
    switch (name) {
      case 'program':
        return program();
      case 'templates':
        return ofTemplates();
      case 'settings':
        return settings();
      case 'vacancy':
        return hashOfSource(source, fileHash, system);
      case 'row':
        return 'row' in source ? sha256(JSON.stringify(source.row)) : undefined;
      default:
        if (!ofParts.has(name)) ofParts.set(name, hashOfPart(name));
        return ofParts.get(name);
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
    madeFrom: (inputs) =>
      sha256(JSON.stringify(Object.entries(inputs).sort(([left], [right]) => (left < right ? -1 : 1)))),
    catalogueVersion: once(() =>
      sha256(JSON.stringify(catalogues.map((folder) => folderHash(folder, system, isPartFile)))),
    ),
  };
}

function isPartFile(path: string): boolean {
  const [first = ''] = path.split('/');
  const isPart = kinds.some((kind) => kind === first && kind !== 'vacancies');
  return (isPart || first.startsWith('skill-levels.')) && isYamlName(path);
}

/** The files of an input in all layers, so that one that comes or goes in any of them counts. */
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

function hashOfSource(source: KitSource, fileHash: FileHash, { sha256 }: System): string | undefined {
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

import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

// The bundlers of declarations that there are ask for Node 22, or for an older TypeScript than ours.

/**
 * The declarations of a library as one text: those that its compiled index.d.ts exports, those that they name, and no
 * more. Throws where one comes from a package, which a user of the library need not have.
 */
export function rolledUp(entry) {
  const exported = exportsOf(entry);
  const found = new Map();
  const add = (name, file) => {
    const declaration = declarationOf(name, file);
    if (!declaration || found.get(name) === declaration) return;
    if (found.has(name)) throw new Error(`there are two declarations of ${name}`);
    found.set(name, declaration);
    for (const other of namesIn(declaration.node)) add(other, declaration.file);
  };
  for (const name of [...moduleOf(entry).own.keys(), ...exported]) add(name, entry);
  const texts = [...found].map(
    ([name, { comment, text }]) => `${comment}${exported.has(name) ? 'export ' : ''}${text}\n`,
  );
  return `${texts.join('\n')}\nexport {};\n`;
}

const modules = new Map();

/** What a declaration file says: its declarations, and what it imports or exports from others, by name. */
function moduleOf(file) {
  const known = modules.get(file);
  if (known) return known;
  const module = { own: new Map(), others: new Map(), whole: [], exported: new Set() };
  modules.set(file, module);
  const source = readFileSync(file, 'utf8');
  let start = 0;
  for (const node of parseAst(source, { lang: 'dts' }).body) {
    const from = node.source && specified(node.source.value, file);
    for (const { exported, imported, local } of node.specifiers ?? []) {
      if (exported) module.exported.add(exported.name);
      if (from) module.others.set((exported ?? local).name, { file: from, name: (imported ?? local).name });
    }
    if (node.type === 'ExportAllDeclaration') module.whole.push(from);
    const declaration = node.declaration ?? (/^(?:Im|Ex)port/u.test(node.type) ? undefined : node);
    if (declaration) {
      const { name } = declaration.id ?? declaration.declarations[0].id;
      const comment = source.slice(start, node.start).trimStart();
      module.own.set(name, {
        node: declaration,
        file,
        comment,
        text: source.slice(declaration.start, node.end),
      });
      if (node.declaration) module.exported.add(name);
    }
    start = node.end;
  }
  return module;
}

function specified(specifier, file) {
  return specifier.startsWith('.') ? resolve(dirname(file), specifier.replace(/\.ts$/u, '.d.ts')) : specifier;
}

function exportsOf(file) {
  const { exported, whole } = moduleOf(file);
  return new Set([...exported, ...whole.flatMap((other) => [...exportsOf(other)])]);
}

/** What a name stands for in a file; undefined for a name of the language, such as Promise. */
function declarationOf(name, file) {
  const { others, own, whole } = moduleOf(file);
  const declaration = own.get(name);
  if (declaration) return declaration;
  const other = others.get(name) ?? { file: whole.find((each) => exportsOf(each).has(name)), name };
  if (other.file === undefined) return undefined;
  if (!other.file.startsWith('/'))
    throw new Error(`${name}, which the library shows, comes from ${other.file}`);
  return declarationOf(other.name, other.file);
}

/** Every name of a type or value that stands in a declaration. */
function namesIn(node) {
  if (typeof node !== 'object' || node === null) return [];
  const named =
    node.typeName ?? node.exprName ?? (node.type === 'TSInterfaceHeritage' ? node.expression : undefined);
  return [...(named?.name === undefined ? [] : [named.name]), ...Object.values(node).flatMap(namesIn)];
}

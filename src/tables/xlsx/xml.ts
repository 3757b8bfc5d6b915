import { SaxesParser, type SaxesTagNS } from 'saxes';
import { compatibility } from './namespaces.ts';
import { UnreadableWorkbook } from './unreadable.ts';

/** The value of an attribute: of one without a prefix, or of one in any of these namespaces. */
export type AttributeOf = (name: string, namespaces?: ReadonlySet<string>) => string | undefined;

/** What is made of an element, of the text directly in it, and of the elements in it. */
export interface Reading {
  readonly open?: (attribute: AttributeOf) => void;
  readonly text?: (piece: string) => void;
  readonly close?: () => void;
  readonly inside?: Readings;
}

/** By local name. */
export type Readings = Readonly<Record<string, Reading>>;

/** An element that is open. */
interface Frame extends Reading {
  /** In `mc:AlternateContent`: what may stand in its place, and whether one of its choices was taken. */
  readonly alternatives?: Readings;
  isChosen?: boolean;
}

const passedOver: Frame = {};

/** Elements of a workbook stand in fewer than ten others, those of extensions in some more. */
const deepest = 200;

/**
 * Reads one part of a workbook, strictly: the elements that `readings` name, each in its place and of the vocabulary
 * that the root has. All others are passed over with what stands in them; of alternatives (ECMA-376-3, 7.6), the first
 * that needs no extension is read.
 * Throws UnreadableWorkbook where the part is not well-formed, has a DOCTYPE, or its root is another.
 */
export function readXml(xml: string, vocabulary: ReadonlySet<string>, readings: Readings): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: Frame[] = [{ inside: readings }];
  let namespace: string | undefined;
  parser.on('error', () => {
    throw new UnreadableWorkbook('this file is damaged');
  });
  parser.on('doctype', () => {
    throw foreign();
  });
  parser.on('opentag', (tag) => {
    namespace ??= rootNamespace(tag, vocabulary, readings);
    const parent = open.at(-1) ?? passedOver;
    if (open.length > deepest) throw foreign();
    open.push(
      tag.uri === namespace
        ? ordinary(tag, parent)
        : alternative(tag, parent, (prefix) => parser.resolve(prefix) === namespace),
    );
  });
  parser.on('closetag', () => open.pop()?.close?.());
  const text = (piece: string) => open.at(-1)?.text?.(piece);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
}

function foreign(): UnreadableWorkbook {
  return new UnreadableWorkbook('this file holds what no spreadsheet program writes');
}

/** The namespace of a root element that is in one of the vocabulary, or in none. */
function rootNamespace({ local, uri }: SaxesTagNS, vocabulary: ReadonlySet<string>, roots: Readings): string {
  if (Object.hasOwn(roots, local) && (uri === '' || vocabulary.has(uri))) return uri;
  throw new UnreadableWorkbook(`this file is damaged: one of its parts is a "${local}"`);
}

function ordinary(tag: SaxesTagNS, { inside }: Frame): Frame {
  const reading = inside && Object.hasOwn(inside, tag.local) ? inside[tag.local] : undefined;
  reading?.open?.((name, namespaces) => attributeOf(tag, name, namespaces));
  return reading ?? passedOver;
}

function alternative(tag: SaxesTagNS, parent: Frame, isKnown: (prefix: string) => boolean): Frame {
  if (tag.uri !== compatibility) return passedOver;
  if (tag.local === 'AlternateContent') return parent.inside ? { alternatives: parent.inside } : passedOver;
  if (!parent.alternatives || parent.isChosen) return passedOver;
  const needed = tag.attributes['Requires']?.value.trim().split(/\s+/u) ?? [];
  if (tag.local !== 'Fallback' && !(tag.local === 'Choice' && needed.every(isKnown))) return passedOver;
  parent.isChosen = true;
  return { inside: parent.alternatives };
}

function attributeOf(
  { attributes }: SaxesTagNS,
  name: string,
  namespaces: ReadonlySet<string> | undefined,
): string | undefined {
  if (!namespaces) return attributes[name]?.value;
  return Object.values(attributes).find(({ local, uri }) => local === name && namespaces.has(uri))?.value;
}

import { DocumentAttributes } from 'docx';
import { RunHole, type Shape, shapeOfPart } from './holes.ts';
import { Element } from './missing.ts';

export type StoryKind = 'body' | 'header' | 'footer';

const elements = { header: 'w:hdr', footer: 'w:ftr' } as const;

const made = new Map<StoryKind, Shape>();

/** The part of a body, header or footer, with the namespaces of text, links and images. Hole: its content. */
export function storyShape(kind: StoryKind): Shape {
  const shape = made.get(kind) ?? makeShape(kind);
  made.set(kind, shape);
  return shape;
}

function makeShape(kind: StoryKind): Shape {
  const namespaces = new DocumentAttributes(['w', 'r', 'wp']);
  return shapeOfPart(
    kind === 'body'
      ? new Element('w:document', {}, namespaces, new Element('w:body', {}, new RunHole()))
      : new Element(elements[kind], {}, namespaces, new RunHole()),
  );
}

import { SaxesParser } from 'saxes';
import { UnreadableWorkbook } from './unreadable.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What is made of the elements of a part, each named without its prefix. */
export interface Handlers {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Reads one part of a workbook, strictly. Throws UnreadableWorkbook where it is not well-formed, or has a DOCTYPE. */
export function readXml(xml: string, { open, close, text }: Handlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', () => {
    throw new UnreadableWorkbook('this file is damaged');
  });
  parser.on('doctype', () => {
    throw new UnreadableWorkbook('this file holds what no spreadsheet program writes');
  });
  if (open) parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes));
  if (close) parser.on('closetag', ({ name }) => close(localName(name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(xml).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

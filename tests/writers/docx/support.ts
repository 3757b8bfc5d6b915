import { fileURLToPath } from 'node:url';
import { type Document, type ParseContext, parseMarkup } from '../../../src/document/index.ts';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import { readTheme, type Theme } from '../../../src/theme/index.ts';
import { createDocxWriter } from '../../../src/writers/docx/index.ts';
import type { Looks } from '../../../src/writers/writer.ts';
import { type Docx, openDocx } from '../../support/docx.ts';
import { fonts } from '../../support/fonts.ts';

const themeFile = fileURLToPath(new URL('../../../templates/theme.yaml', import.meta.url));

export const theme: Theme = shippedTheme();

function shippedTheme(): Theme {
  const { value, problems } = readTheme(themeFile, nodeSystem);
  if (!value) throw new Error(problems.map(({ message }) => message).join('\n'));
  return value;
}

export const looks: Looks = {
  theme,
  fonts,
  system: nodeSystem,
  date: new Date('2026-01-02T03:04:05Z'),
};

export const picture = { format: 'png', data: new Uint8Array([1, 2, 3]), width: 400, height: 100 } as const;

const context: ParseContext = {
  files: ['sample.hbs'],
  theme,
  image: () => ({ value: picture, problems: [] }),
};

/** The Document of some markup; fails with its problems. */
export function documentOf(markup: string): Document {
  const { value, problems } = parseMarkup(markup, context);
  if (!value) throw new Error(problems.map(({ message }) => message).join('\n'));
  return value;
}

/** A document with a title and these blocks; header and footer may come first. */
export function whole(body: string, attributes = ''): string {
  const running = /^(?:<header>.*<\/header>)?(?:<footer>.*<\/footer>)?/su.exec(body)?.[0] ?? '';
  return `<document title="Title" lang="en-GB"${attributes}>${running}<h1>Title</h1>${body.slice(running.length)}</document>`;
}

export async function bytesOf(document: Document, changes: Partial<Looks> = {}): Promise<Uint8Array> {
  const writer = await createDocxWriter({ ...looks, ...changes });
  return (await writer.write(document)).bytes;
}

/** The package written from these blocks. */
export async function written(body: string, attributes = '', changes: Partial<Looks> = {}): Promise<Docx> {
  return openDocx(await bytesOf(documentOf(whole(body, attributes)), changes));
}

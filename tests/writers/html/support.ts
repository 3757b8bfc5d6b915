import { type Block, type Document, parseMarkup } from '../../../src/document/index.ts';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import { readTheme } from '../../../src/theme/index.ts';
import { createHtmlWriter } from '../../../src/writers/html/index.ts';
import { fonts } from '../../support/fonts.ts';
import { type HtmlElement, readHtml } from '../../support/html.ts';

const themeFile = 'templates/theme.yaml';
const loaded = readTheme(themeFile, nodeSystem).value;
if (!loaded) throw new Error('the theme cannot be read');

export const theme = loaded;
const image = { format: 'png', data: new Uint8Array([1, 2, 3]), width: 30, height: 20 } as const;

const writer = createHtmlWriter({ theme, fonts, date: new Date(0), system: nodeSystem });

/** A document from markup of its body. */
export function documentOf(body: string, attributes = 'title="T" lang="en-GB" class="advert"'): Document {
  const { value, problems } = parseMarkup(`<document ${attributes}><h1>T</h1>${body}</document>`, {
    files: [],
    theme,
    image: () => ({ value: image, problems: [] }),
  });
  if (!value) throw new Error(problems.map((each) => each.message).join('\n'));
  return value;
}

export async function write(document: Document): Promise<string> {
  return Buffer.from((await (await writer).write(document)).bytes).toString();
}

/** The page of a document with this body, read strictly. */
export async function pageOf(body: string, attributes?: string): Promise<HtmlElement> {
  return readHtml(await write(documentOf(body, attributes)));
}

export function documentWith(blocks: readonly Block[]): Document {
  return { title: 'T', lang: 'en', blocks };
}

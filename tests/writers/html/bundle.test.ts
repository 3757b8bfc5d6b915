import { describe, expect, it } from 'vitest';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import { createHtmlWriter } from '../../../src/writers/html/index.ts';
import type { Bundle } from '../../../src/writers/writer.ts';
import { fonts } from '../../support/fonts.ts';
import { all, everything, first, readHtml, textOf } from '../../support/html.ts';
import { documentOf, pageOf, theme } from './support.ts';

const writer = createHtmlWriter({
  theme,
  fonts,
  system: nodeSystem,
  date: new Date(0),
});

function bundleOf(...names: readonly string[]): Bundle {
  const parts = names.map((name, index) => ({
    name,
    document: documentOf(
      `<field name="p${index}_a" type="line" label="A"/><p>Text of ${index}</p>`,
      'title="T" lang="en-GB" class="advert"',
    ),
  }));
  return { title: 'All & more', lang: 'en-GB', class: 'advert', parts };
}

async function textWritten(bundle: Bundle): Promise<string> {
  return Buffer.from((await (await writer).write(bundle)).bytes).toString();
}

describe('a bundle', () => {
  it('has an article a part, named, with links to them before', async () => {
    const page = readHtml(await textWritten(bundleOf('C-1, chair', '<b>')));
    const articles = all(first(page, 'main'), 'article');
    expect(articles.map(({ attributes }) => attributes.get('aria-label'))).toEqual(['C-1, chair', '<b>']);
    expect(articles.map((article) => textOf(first(article, 'p')))).toEqual(['Text of 0', 'Text of 1']);
    const links = all(first(page, 'nav'), 'a');
    expect(links.map(textOf)).toEqual(['C-1, chair', '<b>']);
    expect(links.map(({ attributes }) => attributes.get('href'))).toEqual(
      articles.map(({ attributes }) => `#${attributes.get('id')}`),
    );
    expect(textOf(first(page, 'title'))).toBe('All & more');
  });

  it('has no id twice', async () => {
    const page = readHtml(await textWritten(bundleOf('a', 'b', 'c')));
    const ids = everything(page).flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(ids.length).toBe(6);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('puts the name of a part at the foot of its printed pages, whatever it is', async () => {
    const name = '"}</style><script>\\ é';
    const text = await textWritten(bundleOf(name));
    const [, content = ''] = /@page part-1\{@bottom-left\{content:"([^"]*)"/u.exec(text) ?? [];
    const meant = content.replace(/\\([0-9a-f]+) /gu, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    expect(meant).toBe(name);
    expect(all(readHtml(text), 'script')).toEqual([]);
  });

  it('styles headers and footers in their articles', async () => {
    const text = await textWritten(bundleOf('a'));
    expect(text).toContain('article>header{');
    expect(text).not.toContain('body>header');
    expect(text).not.toMatch(/FRAME|CONTENT/u);
  });
});

describe('a field that is filled in', () => {
  it('has its value', async () => {
    const page = await pageOf(
      '<field name="a" type="line" label="A" value="&quot;C-1&quot; &amp; &lt;b&gt;"/><field name="b" type="number" label="B" value="4"/><field name="c" type="line" label="C"/>',
    );
    expect(all(page, 'input').map(({ attributes }) => attributes.get('value'))).toEqual([
      '"C-1" & <b>',
      '4',
      undefined,
    ]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeKit } from '../../src/make-kit/index.ts';
import { child, openDocx } from '../support/docx.ts';
import { builtInTemplates, type Files, folderWith } from '../support/folders.ts';
import { partsOf } from '../support/parts.ts';
import { readPdf } from '../support/pdf.ts';
import { sound } from '../support/small-catalogue.ts';

const onLetter: Files = {
  ...sound,
  'locales/en-US.yaml': readFileSync('catalogue/locales/en-US.yaml', 'utf8'),
  'vacancies/post.yaml': `lang: en-US\n${sound['vacancies/post.yaml']}`,
};

/** Width and height of the pages of an advert in each format, in points. */
async function sizesOf(files: Files, templates: readonly string[] = [builtInTemplates]) {
  const folder = folderWith(files);
  const source = { id: 'post', file: join(folder, 'vacancies/post.yaml') };
  const parts = partsOf({
    catalogues: [folder],
    templates,
    documents: ['advert'],
    formats: ['pdf', 'docx', 'html'],
  });
  const made = (await makeKit(source, parts)).value?.files ?? [];
  const bytesOf = (format: string) =>
    made.find(({ name }) => name === `advert.${format}`)?.bytes ?? expect.fail(format);
  const { pages } = await readPdf(bytesOf('pdf'));
  const { attributes } = child(openDocx(bytesOf('docx')).body, 'w:sectPr', 'w:pgSz');
  const [, html] = /@page\{size:([^;}]*)/u.exec(new TextDecoder().decode(bytesOf('html'))) ?? [];
  return {
    pdf: [pages[0]?.width, pages[0]?.height],
    docx: [Number(attributes['w:w']) / 20, Number(attributes['w:h']) / 20],
    html,
  };
}

describe('the paper', () => {
  test('is that of the language in every format', async () => {
    expect(await sizesOf(sound)).toMatchObject({ pdf: [595.28, 841.89], html: '595.28pt 841.89pt' });
    expect(await sizesOf(onLetter)).toEqual({ pdf: [612, 792], docx: [612, 792], html: '612pt 792pt' });
  });

  test('is that of the theme where it says a size', async () => {
    const theme = readFileSync(join(builtInTemplates, 'theme.yaml'), 'utf8');
    const own = folderWith({
      'theme.yaml': theme.replace('page:\n', 'page:\n  width: 500\n  height: 700\n'),
    });
    const sizes = await sizesOf(onLetter, [builtInTemplates, own]);
    expect(sizes).toEqual({ pdf: [500, 700], docx: [500, 700], html: '500pt 700pt' });
  });
});

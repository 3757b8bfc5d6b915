import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect } from 'vitest';
import { makeKit } from '../../src/make-kit/index.ts';
import { builtInFonts } from '../../src/pipeline/index.ts';
import { builtInCatalogue } from '../support/folders.ts';
import { kindsOf, partsOf } from '../support/parts.ts';
import { testWith } from '../support/tools.ts';
import { differingPixels, mostDiffering } from './compare.ts';
import { type Picture, readPng, writePng } from './picture.ts';

const here = dirname(fileURLToPath(import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'rolekit-looks-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Documents of the sample kit, in one format, as files on disk. */
async function makeFiles(
  format: 'pdf' | 'docx' | 'html',
  names: readonly string[],
  fonts = builtInFonts(),
): Promise<string> {
  const parts = partsOf({ catalogues: [builtInCatalogue], formats: [format], documents: names, fonts });
  const id = 'lead-devops-engineer';
  const { value } = await makeKit({ id, file: parts.catalogue.vacancies.get(id) ?? '' }, parts);
  const folder = mkdtempSync(join(work, `${format}-`));
  for (const { name, bytes } of value?.files ?? []) writeFileSync(join(folder, name), bytes);
  return folder;
}

/** A page of a PDF at 72 dots an inch; `draw` is pdftoppm, or pdftocairo, which has another rasteriser. */
function pageOf(file: string, page: number, draw: 'pdftoppm' | 'pdftocairo' = 'pdftoppm'): Picture {
  const picture = join(work, 'page');
  const only = ['-f', String(page), '-l', String(page), '-singlefile'];
  execFileSync(draw, ['-r', '72', '-gray', '-png', ...only, file, picture], { stdio: 'pipe' });
  return readPng(readFileSync(`${picture}.png`));
}

/** Holds a page against its picture; UPDATE=1 takes the page as it is for right. */
function expectLook(name: string, page: Picture): void {
  const file = join(here, `${name}.png`);
  if (process.env['UPDATE']) writeFileSync(file, writePng(page));
  const differing = differingPixels(page, readPng(readFileSync(file)));
  if (differing <= mostDiffering) return;
  const folder = join(tmpdir(), 'rolekit-looks');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), writePng(page));
  expect.fail(`${differing} pixels differ from ${file}: see ${join(folder, `${name}.png`)}`);
}

describe('a PDF', () => {
  const pdf = testWith('pictures of PDF pages', { pdftoppm: '', pdftocairo: '' });
  const pages = [
    ['advert', 'advert', 1],
    ['question-set-criterion', 'technical-interview-question-set', 4],
    ['scoring-sheet-cover', 'technical-interview-scoring-sheet', 1],
    ['scoring-sheet-criterion', 'technical-interview-scoring-sheet', 2],
    ['consensus-sheet', 'technical-interview-consensus-sheet', 1],
  ] as const;

  pdf('looks as it did', async () => {
    const folder = await makeFiles(
      'pdf',
      kindsOf().map(({ name }) => name),
    );
    for (const [name, document, page] of pages)
      expectLook(name, pageOf(join(folder, `${document}.pdf`), page));
  });

  pdf('looks the same to another rasteriser', async () => {
    const file = join(await makeFiles('pdf', ['advert']), 'advert.pdf');
    const differing = differingPixels(pageOf(file, 1), pageOf(file, 1, 'pdftocairo'));
    expect(differing).toBeLessThanOrEqual(mostDiffering);
  });

  pdf('looks otherwise in the next weight of its font', async () => {
    const regular = builtInFonts().regular.replaceAll('400Regular', '500Medium');
    const folder = await makeFiles('pdf', ['advert'], { ...builtInFonts(), regular });
    const page = pageOf(join(folder, 'advert.pdf'), 1);
    expect(differingPixels(page, readPng(readFileSync(join(here, 'advert.png'))))).toBeGreaterThan(
      mostDiffering,
    );
  });
});

// Another version lays out otherwise: with UPDATE=1 it makes a picture of its own.
const libreOffice = { soffice: 'LibreOffice 7.4', pdftoppm: '' };

testWith('the picture of a DOCX page', libreOffice)(
  'a DOCX looks as it did, laid out by LibreOffice',
  async () => {
    const folder = await makeFiles('docx', ['scoring-sheet']);
    // Whatever fonts a machine has, LibreOffice sees those of the package alone.
    const fonts = dirname(dirname(builtInFonts().regular));
    const config = join(work, 'fonts.conf');
    writeFileSync(config, `<fontconfig><dir>${fonts}</dir><cachedir>${work}/fonts</cachedir></fontconfig>`);
    const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`;
    const name = 'technical-interview-scoring-sheet';
    const options = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder];
    execFileSync('soffice', [...options, join(folder, `${name}.docx`)], {
      env: { ...process.env, FONTCONFIG_FILE: config, HOME: work },
      stdio: 'pipe',
    });
    expectLook('scoring-sheet-docx', pageOf(join(folder, `${name}.pdf`), 2));
  },
);

testWith('the picture of an HTML page', { chromium: '' })(
  'an HTML page looks as it did on a telephone',
  async () => {
    const folder = await makeFiles('html', ['advert']);
    const picture = join(work, 'html.png');
    const options = [
      '--headless',
      '--no-sandbox',
      '--hide-scrollbars',
      '--disable-gpu',
      '--disable-lcd-text',
    ];
    const drawing = ['--force-device-scale-factor=1', '--font-render-hinting=none', '--window-size=390,844'];
    const page = pathToFileURL(join(folder, 'advert.html')).href;
    const profile = `--user-data-dir=${join(work, 'chromium')}`;
    execFileSync('chromium', [...options, ...drawing, profile, `--screenshot=${picture}`, page], {
      stdio: 'pipe',
    });
    expectLook('advert-html', readPng(readFileSync(picture)));
  },
);

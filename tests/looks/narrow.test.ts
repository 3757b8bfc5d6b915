import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect } from 'vitest';
import { makeKit } from '../../src/make-kit/index.ts';
import { builtInCatalogue } from '../support/folders.ts';
import { partsOf } from '../support/parts.ts';
import { testWith } from '../support/tools.ts';

const work = mkdtempSync(join(tmpdir(), 'rolekit-narrow-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Shows pages in frames of a width and writes into the document, for each, what is wider than its frame. */
const measuring = (files: readonly string[], width: number) => `<!DOCTYPE html><body><script>
const found = [];
for (const file of ${JSON.stringify(files)}) {
  const frame = document.createElement('iframe');
  frame.style = 'width:${width}px;height:844px;border:0';
  frame.onload = () => {
    const page = frame.contentDocument;
    const { clientWidth, scrollWidth } = page.documentElement;
    const columns = getComputedStyle(page.querySelector('dl.facts>div') ?? page.body).gridTemplateColumns;
    const cut = [...page.querySelectorAll('h1,h2,h3,p,li,dd,td,th')].filter((each) => each.scrollWidth > each.clientWidth + 1);
    found.push([file, scrollWidth <= clientWidth, columns.split(' ').length, cut.length].join(' '));
    document.title = found.length;
    document.body.textContent = found.sort().join('\\n');
  };
  frame.src = file;
  document.documentElement.append(frame);
}
</script></body>`;

testWith('the widths of HTML pages', { chromium: '' })('no HTML page is wider than a telephone', async () => {
  const id = 'lead-devops-engineer';
  const parts = partsOf({ catalogues: [builtInCatalogue], formats: ['html'] });
  const { value } = await makeKit({ id, file: parts.catalogue.vacancies.get(id) ?? '' }, parts);
  const names = (value?.files ?? []).map(({ name, bytes }) => {
    writeFileSync(join(work, name), bytes);
    return name;
  });
  expect(names.length).toBeGreaterThan(3);
  for (const width of [320, 390]) {
    const page = join(work, 'measuring.html');
    writeFileSync(page, measuring(names, width));
    const options = ['--headless', '--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'];
    const timing = ['--virtual-time-budget=30000', `--user-data-dir=${join(work, 'chromium')}`];
    const shown = execFileSync('chromium', [...options, ...timing, '--dump-dom', pathToFileURL(page).href], {
      encoding: 'utf8',
      maxBuffer: 1e8,
      stdio: 'pipe',
    });
    const found = shown.replace(/<[^>]*>/gu, '\n').match(/^\S+\.html (?:true|false) \d+ \d+$/gmu) ?? [];
    expect([...found].sort()).toEqual(names.map((name) => `${name} true 1 0`).sort());
  }
});

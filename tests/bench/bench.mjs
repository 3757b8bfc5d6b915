// Prints warm ms a document and a page for each document and format of the sample kit, and the cold time of the whole
// program. Run after `npm run build`: npm run bench [rounds]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { checkKit, openSharedParts } from '../../dist/make-kit/index.js';
import {
  builtInCatalogue,
  builtInFonts,
  builtInTemplates,
  documentDate,
  nodeSystem,
  selectVacancies,
} from '../../dist/pipeline/index.js';
import { formatNames } from '../../dist/writers/formats.js';

const rounds = Number(process.argv[2] ?? 60);
const main = fileURLToPath(new URL('../../dist/bin/main.js', import.meta.url));

const median = (values) => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
const ms = (value) => value.toFixed(2).padStart(8);

const configuration = {
  catalogues: [builtInCatalogue],
  templates: [builtInTemplates],
  fonts: builtInFonts(),
  formats: formatNames,
  date: documentDate(undefined),
};
const parts = openSharedParts(configuration, nodeSystem).value;
const vacancy = (await selectVacancies(['lead-devops-engineer'], parts.catalogue)).value[0];
const documents = (await checkKit(vacancy, parts)).value;
// As far as the Documents: HTML has nothing to check.
const asDocuments = { ...parts, configuration: { ...configuration, formats: ['html'] } };
const pdf = await parts.writerFor('pdf', 'A4');
const pages = new Map();
for (const { name, content } of documents) pages.set(name, await pageCount((await pdf.write(content)).bytes));

console.log(
  `Node ${process.version}, medians of ${rounds} rounds after as many to warm up; pages are those of the PDF\n`,
);
console.log(`${'document'.padEnd(36)} pages  format  ms a document  ms a page   bytes`);
for (const format of formatNames) {
  const writer = await parts.writerFor(format, 'A4');
  for (const { name, content } of documents) {
    const times = [];
    let bytes = 0;
    for (let round = 0; round < rounds * 2; round += 1) {
      const start = performance.now();
      bytes = (await writer.write(content)).bytes.length;
      if (round >= rounds) times.push(performance.now() - start);
    }
    const time = median(times);
    console.log(
      `${name.padEnd(36)} ${String(pages.get(name)).padStart(5)}  ${format.padEnd(6)}  ${ms(time)}       ${ms(time / pages.get(name))}  ${String(bytes).padStart(7)}`,
    );
  }
}

const reading = [];
for (let round = 0; round < rounds; round += 1) {
  const start = performance.now();
  await checkKit(vacancy, asDocuments);
  reading.push(performance.now() - start);
}
console.log(
  `\nvacancy to Documents, all ${documents.length} of the kit, warm: ${median(reading).toFixed(2)} ms`,
);

const cold = [];
for (let round = 0; round < 5; round += 1) {
  const out = mkdtempSync(join(tmpdir(), 'rolekit-bench-'));
  const start = performance.now();
  execFileSync(process.execPath, [main, 'build', '--quiet', '--out', out], { stdio: 'pipe' });
  cold.push(performance.now() - start);
  rmSync(out, { recursive: true });
}
console.log(
  `sample kit, all formats, whole process, cold: ${(median(cold) / 1000).toFixed(2)} s (median of ${cold.length})`,
);

async function pageCount(bytes) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return (await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise).numPages;
}

// Prints how time and memory grow with the number of kits, worker threads and the size of the catalogue.
// Run after `npm run build`: npm run bench:growth -- [--kits 10,100,1000] [--workers 1,2] [--framework FOLDER]
// FOLDER is a catalogue imported from the framework's tables. Each line is a process of its own.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';

const here = fileURLToPath(import.meta.url);
const list = (text) => text.split(',').map(Number);
const { values: options } = parseArgs({
  options: {
    kits: { type: 'string', default: '10,100,1000' },
    workers: { type: 'string', default: `1,${availableParallelism()}` },
    framework: { type: 'string' },
    run: { type: 'string' },
  },
});

if (options.run) await runOnce(JSON.parse(options.run));
else await measure();

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'rolekit-growth-'));
  try {
    const catalogues = [['1 role', [oneRole(folder)]]];
    if (options.framework) catalogues.push(['205 levels', [builtIn('catalogue'), options.framework]]);
    console.log(
      `Node ${process.version}, ${availableParallelism()} cores; DOCX and PDF of advert, question set, scoring sheet and consensus sheet\n`,
    );
    console.log(
      '| catalogue | kits | workers | seconds | kits a second | PDF pages a second | peak MB | unchanged, seconds |',
    );
    console.log('|---|---|---|---|---|---|---|---|');
    for (const [name, layers] of catalogues) {
      for (const kits of list(options.kits)) {
        const vacancies = vacanciesIn(folder, kits);
        for (const workers of list(options.workers)) {
          const output = join(folder, 'output');
          const first = child({ layers, vacancies, output, workers });
          const second = child({ layers, vacancies, output, workers });
          const pages = (await pagesOf(output)) * kits;
          const cells = [
            name,
            kits,
            workers,
            first.seconds.toFixed(1),
            (kits / first.seconds).toFixed(1),
            Math.round(pages / first.seconds),
            Math.round(first.peak),
            second.seconds.toFixed(2),
          ];
          console.log(`| ${cells.join(' | ')} |`);
          rmSync(output, { recursive: true });
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds of the whole process, and its peak resident memory in MB. */
function child(run) {
  const start = performance.now();
  const said = execFileSync(process.execPath, [here, '--run', JSON.stringify(run)], { encoding: 'utf8' });
  return { seconds: (performance.now() - start) / 1000, peak: Number(said) };
}

async function runOnce({ layers, vacancies, output, workers }) {
  const pipeline = await import('../../dist/pipeline/index.js');
  const { buildKits, builtInTemplates, nodeSystem, openBuilder, selectVacancies } = pipeline;
  const { openSharedParts } = await import('../../dist/make-kit/index.js');
  const configuration = {
    catalogues: layers,
    templates: [builtInTemplates],
    fonts: pipeline.builtInFonts(),
    formats: ['docx', 'pdf'],
    each: [],
    bundle: false,
    date: pipeline.documentDate(undefined),
  };
  const { value: parts } = openSharedParts(configuration, nodeSystem);
  const builder = openBuilder(parts, { output, dryRun: false, strict: false });
  const { value: sources } = await selectVacancies([vacancies], parts.catalogue);
  for await (const kit of buildKits(builder, sources, { workers, force: false })) {
    if (kit.outcome === 'failed') throw new Error(JSON.stringify(kit.problems));
  }
  await builder.writeManifest();
  console.log(process.resourceUsage().maxRSS / 1024);
}

/** A catalogue of one role and what it needs, copied from the built-in one. */
function oneRole(folder) {
  const into = join(folder, 'one-role');
  const role = 'development-operations-devops-engineer.yaml';
  const levels = parse(readFileSync(join(builtIn('catalogue'), 'roles', role), 'utf8')).levels;
  const skills = new Set(levels.flatMap((level) => Object.keys(level.skills)));
  const files = [`roles/${role}`, 'skill-levels.yaml', 'organisations', 'scales'];
  files.push(...[...skills].map((skill) => `skills/${skill}.yaml`));
  for (const file of files) cpSync(join(builtIn('catalogue'), file), join(into, file), { recursive: true });
  return into;
}

function vacanciesIn(folder, count) {
  const into = join(folder, `vacancies-${count}`);
  mkdirSync(into, { recursive: true });
  for (let index = 1; index <= count; index += 1) {
    const text = `level: lead-devops-engineer\norganisation: example-department\nreference: REF-${index}\nlocation: Office ${index}\n`;
    writeFileSync(join(into, `vacancy-${index}.yaml`), text);
  }
  return into;
}

/** The pages of the PDF files of one kit: every kit is alike. */
async function pagesOf(output) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const kit = join(output, 'vacancy-1');
  let pages = 0;
  for (const name of readdirSync(kit).filter((each) => each.endsWith('.pdf'))) {
    const data = new Uint8Array(readFileSync(join(kit, name)));
    pages += (await getDocument({ data, verbosity: 0 }).promise).numPages;
  }
  return pages;
}

function builtIn(name) {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}

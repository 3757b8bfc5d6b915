// Measures rolekit beside what a user would pick instead, prints the figures and writes docs/benchmarks.md.
// Run after `npm run build`: npm run bench:peers. VERAPDF may hold a command that ends with 0 when the file given after
// it conforms to PDF/UA-1, such as VERAPDF='verapdf --flavour ua1'.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkFiles } from './check.mjs';
import { leastCoverage } from './coverage.mjs';
import { engines } from './engines/index.mjs';
import { openWriter } from './engines/rolekit.mjs';
import { installPeers, versionOf } from './install.mjs';
import { report, tables } from './report.mjs';
import { sheets } from './sheet.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const sheetCount = 24;

installPeers();
const work = mkdtempSync(join(tmpdir(), 'rolekit-bench-peers-'));
const { look, variants } = await sheets(sheetCount);
const results = [];
try {
  await addOurFiles(variants);
  for (const engine of engines) {
    process.stderr.write(`${engine.format} ${engine.name}\n`);
    results.push({ ...engine, version: versionOf(engine), ...(await measured(engine)) });
  }
  await checkFiles(results, variants[0].document, work);
} finally {
  rmSync(work, { recursive: true });
}

console.log(tables(results));
writeFileSync(join(root, 'docs/benchmarks.md'), report(results));
const lost = results.filter(({ covered }) => covered !== undefined && covered < leastCoverage);
for (const { name, format, missing } of lost)
  console.error(`${name} (${format}) lost text: ${missing.slice(0, 5).join(' | ')}`);
process.exitCode = lost.length > 0 ? 1 : 0;

/** The sheet as HTML and as DOCX, for the engines that turn one of these into a PDF. */
async function addOurFiles(sheetVariants) {
  const { writer: html } = await openWriter('html');
  const { writer: docx } = await openWriter('docx');
  for (const variant of sheetVariants) {
    variant.html = Buffer.from((await html.write(variant.document)).bytes).toString('utf8');
    variant.docx = Buffer.from((await docx.write(variant.document)).bytes).toString('base64');
  }
}

/** What the measuring process found, and the file that it wrote; or a `fault`, in a line. */
async function measured({ id, format, takes, template }) {
  const input = join(work, 'input.json');
  const file = join(work, `${id}.${format}`);
  try {
    const made = template && Buffer.from(await template(variants[0].sheet, look)).toString('base64');
    const data = { look, inputs: variants.map((variant) => variant[takes]), template: made };
    // Templates of rolekit tell a field that is empty from one that they misspell.
    writeFileSync(
      input,
      JSON.stringify(data, (_key, value) => (value === undefined ? null : value)),
    );
  } catch (fault) {
    return { fault: lineOf(fault.message) };
  }
  const script = fileURLToPath(new URL('measure.mjs', import.meta.url));
  const args = [script, id, input, file];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 90_000 });
  if (status !== 0) return { fault: lineOf(stderr || 'it took too long') };
  return { ...JSON.parse(stdout.trim().split('\n').at(-1)), file };
}

/** The one line of an error's text that says what is wrong, without the folder of this machine. */
function lineOf(text) {
  const lines = text.split('\n').filter(Boolean);
  const line = lines.find((each) => /^\w*Error/u.test(each)) ?? lines[0] ?? 'no reason was given';
  return line
    .replace(/^\w*Error(?: \[\w+\])?: /u, '')
    .replaceAll(root, '')
    .slice(0, 160);
}

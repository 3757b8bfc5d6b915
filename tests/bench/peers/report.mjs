// The figures, for the terminal and as docs/benchmarks.md.
import { arch, cpus, platform, totalmem } from 'node:os';
import { leastCoverage } from './coverage.mjs';

const commonColumns = [
  'engine',
  'version',
  'ms a document',
  '× rolekit',
  'first, ms',
  'memory, MB',
  'KB',
  'pages',
];
const columns = {
  docx: [...commonColumns, 'controls', 'text'],
  pdf: [...commonColumns, 'fields', 'tagged', 'PDF/UA-1', 'text'],
};

/** Both tables as aligned text. */
export function tables(results) {
  return ['docx', 'pdf']
    .map((format) => `${format.toUpperCase()}\n\n${tableOf(format, results)}\n`)
    .join('\n');
}

/** A Markdown page: what is measured, on what, both tables, and what each engine does otherwise. */
export function report(results) {
  return `# Benchmarks

Written by \`npm run bench:peers\` (after \`npm run build\`). It measures rolekit beside what one would pick instead: one machine, one run, one document, the scoring sheet of the sample's technical interview: a page of facts and scale, five criteria of a page each with 13 lines for evidence and seven boxes to rate, the ratings together, the recommendation; candidate and panel member at the head of every page. In every engine the sheet is written as its documentation teaches, with the same words, page, margins, sizes and (in PDF) font.

## Machine

${machine()}

## DOCX

${tableOf('docx', results)}

## PDF

${tableOf('pdf', results)}

## What the columns say

- **ms a document**: the median, warm, of at least 30 documents and 4 s after 2 s to warm up, fewer where an engine is so slow that they would take longer than 8 s. Each engine runs in a process of its own, one after the other. No two documents are alike: they ask other questions under another reference.
- **× rolekit**: that time over rolekit's, from plain data to bytes as the others do it. The line "the writer alone" begins at the finished Document.
- **first**: from loading the library to the first document, without the start of Node.
- **memory**: the most that the process held, Node itself and the texts of all documents included; “–” where another process does the work.
- **pages**: of a DOCX as LibreOffice lays it out.
- **controls, fields**: what can be filled in on screen: content controls in DOCX, form fields in PDF.
- **tagged**: whether the PDF says that it is and has a structure tree on every page. **PDF/UA-1**: whether veraPDF finds that it conforms; “–” where it was not asked.
- **text**: how much of the sheet's text stands in the file, by characters; under ${percent(leastCoverage)} the run fails.

## What differs

${results.map(differenceOf).join('\n')}
`;
}

const differenceOf = ({ name, format, differs }) => `- **${name}** (${format.toUpperCase()}): ${differs}`;

function machine() {
  const [cpu] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB of memory`;
  return `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory}, ${platform()} ${arch()}, Node ${process.version}.`;
}

function tableOf(format, results) {
  const ours = results.find((each) => each.format === format && each.name === 'rolekit')?.median;
  const rows = results.filter((each) => each.format === format).map((each) => rowOf(format, each, ours));
  const all = [columns[format], ...rows];
  const widths = columns[format].map((_, index) => Math.max(...all.map((row) => (row[index] ?? '').length)));
  const line = (cells) => `| ${cells.map((cell, index) => cell.padEnd(widths[index])).join(' | ')} |`;
  const rule = `|${widths.map((width, index) => (index < 2 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  const faults = results.filter((each) => each.format === format && each.fault);
  const told = faults.map(({ name, fault }) => `\n${name} could not be measured: ${fault}.`);
  return [line(columns[format]), rule, ...rows.map(line), ...told].join('\n');
}

function rowOf(format, result, ours) {
  const { name, version = '–', fault } = result;
  if (fault) return [name, version, 'not measured', ...columns[format].slice(3).map(() => '–')];
  const pdfOnly = format === 'pdf' ? [yesNo(result.isTagged), yesNo(result.conforms)] : [];
  return [
    name,
    version,
    result.median.toFixed(result.median < 10 ? 2 : 1),
    ours ? `${(result.median / ours).toFixed(1)}` : '–',
    result.first.toFixed(0),
    result.isElsewhere ? '–' : result.memory.toFixed(0),
    (result.bytes / 1000).toFixed(1),
    String(result.pages ?? '–'),
    String(result.fields),
    ...pdfOnly,
    percent(result.covered),
  ];
}

const yesNo = (value) => (value === undefined ? '–' : value ? 'yes' : 'no');
const percent = (share) => `${(Math.floor(share * 1000) / 10).toFixed(1).replace(/\.0$/u, '')} %`;

// Holds what the engines wrote against the sheet that they were given.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertWithLibreOffice } from './commands.mjs';
import { coverage, expectedTexts } from './coverage.mjs';
import { readDocx, readPdf } from './output.mjs';

/** Adds to each result what is in its file: text against that of the Document, fields, pages, tags, conformance. */
export async function checkFiles(results, document, folder) {
  const written = results.filter(({ file }) => file);
  await addDocxPages(written, folder);
  for (const result of written) Object.assign(result, await checked(result, document));
}

/** DOCX files have pages only once somebody lays them out: LibreOffice, where it is installed. */
async function addDocxPages(all, folder) {
  const written = all.filter(({ format, file }) => format === 'docx' && file);
  try {
    const files = written.map(({ file }) => file);
    convertWithLibreOffice(files, { format: 'pdf', profile: join(folder, 'profile'), out: folder });
  } catch {
    return;
  }
  for (const result of written) {
    const laidOut = await readPdf(readFileSync(result.file.replace(/docx$/u, 'pdf')));
    result.pages = laidOut.pages;
  }
}

/** What is in the file of a result: text against the sheet's, fields, pages, tags, conformance. */
async function checked({ file, format, running, pages: laidOut }, document) {
  const bytes = readFileSync(file);
  const found = format === 'docx' ? { pages: laidOut, ...readDocx(bytes) } : await readPdf(bytes);
  const { pages, fields, isTagged } = found;
  const { share, missing } = coverage(expectedTexts(document, running, pages), found.text);
  const conforms = format === 'pdf' ? conformsToUa(file) : undefined;
  return { pages, fields, isTagged, conforms, covered: share, missing };
}

/** Whether a PDF conforms to PDF/UA-1, by the command that VERAPDF holds; undefined without one. */
function conformsToUa(file) {
  const [command, ...args] = (process.env.VERAPDF ?? '').split(' ').filter(Boolean);
  return command && spawnSync(command, [...args, file], { stdio: 'ignore' }).status === 0;
}

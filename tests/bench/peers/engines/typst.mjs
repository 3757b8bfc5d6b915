import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const name = 'Typst';
export const packageName = '@myriaddreamin/typst-ts-node-compiler';
export const format = 'pdf';
export const takes = 'sheet';
export const differs =
  'A compiler in native code. Asked for PDF/UA-1, as rolekit writes it. It has no form fields: the sheet is one to print. Its memory of earlier documents is emptied before each one, outside the time.';

export async function open({ look }) {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const { regular, bold } = look.fonts;
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL('.', import.meta.url)),
    fontArgs: [{ fontBlobs: [readFileSync(regular), readFileSync(bold)] }],
  });
  const looks = JSON.stringify(look);
  const template = readFileSync(new URL('sheet.typ', import.meta.url), 'utf8');
  return {
    before: () => compiler.evictCache(0),
    write: (sheet) => {
      const inputs = { sheet: JSON.stringify(sheet), look: looks };
      const compiled = compiler.compile({ mainFileContent: template, inputs });
      if (!compiled.result) {
        throw new Error(JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics())).slice(0, 2000));
      }
      return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: 0 });
    },
  };
}

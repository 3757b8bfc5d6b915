import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** Files by their paths inside a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
export const builtInCatalogue = join(root, 'catalogue');
export const builtInTemplates = join(root, 'templates');

/** The folder of the real framework data; tests that need it are skipped where it is absent. */
export const framework = process.env['ROLEKIT_FRAMEWORK'] ?? join(root, '..', 'shared', 'data', 'framework');
export const hasFramework = existsSync(join(framework, 'roles.csv'));

/** A folder of its own for a test, deleted after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rolekit-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files into a folder of their own and gives the folder. */
export function folderWith(files: Files): string {
  const folder = temporaryFolder();
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Problem, positionAt } from '../../src/problems/index.ts';

/**
 * Holds Problems against those that the files of some folders announce, both ways: a faulty line ends in the comment
 * `# error unknown-skill` or, in a template, `{{!-- error unknown-field --}}`; several are parted by semicolons.
 */
export function expectAnnounced(folders: readonly string[], problems: readonly Problem[]): void {
  const announced = folders.flatMap((folder) => filesIn(folder).flatMap(announcedIn));
  expect([...new Set(problems.map(found))].sort()).toEqual([...new Set(announced)].sort());
}

/** "file:line severity code", or without a place "severity code". */
function found({ severity, code, place }: Problem): string {
  if (!place) return `${severity} ${code}`;
  const { line } = positionAt(readFileSync(place.file, 'utf8'), place.start);
  return `${place.file}:${line} ${severity} ${code}`;
}

const announcement = /(?:# |\{\{!-- )((?:(?:error|warning) [a-z0-9-]+(?:; )?)+)(?: --\}\})?$/u;

function announcedIn(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/u);
  return lines.flatMap((line, index) => {
    const [, all] = announcement.exec(line) ?? [];
    return all === undefined ? [] : all.split('; ').map((each) => `${file}:${index + 1} ${each}`);
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

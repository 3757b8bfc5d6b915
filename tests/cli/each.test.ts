import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folders.ts';
import { rolekit } from './support.ts';

const build = [
  'build',
  'lead-devops-engineer',
  '--formats',
  'html',
  '--documents',
  'scoring-sheet,consensus-sheet',
];

function builtIn(folder: string, out: string): string[] {
  return readdirSync(join(folder, out, 'lead-devops-engineer')).filter((name) => name.startsWith('final'));
}

describe('--each and --bundle', () => {
  test('make sheets for those whom the sample lists, by a list or repeated', async () => {
    const folder = temporaryFolder();
    const list = await rolekit(folder, [...build, '--each', 'candidate,panel-member', '--out', 'list']);
    expect(list.status).toBe(0);
    expect(builtIn(folder, 'list')).toContain('final-interview-scoring-sheet-c-1063-panel-3.html');
    expect(builtIn(folder, 'list')).not.toContain('final-interview-scoring-sheet.html');
    await rolekit(folder, [...build, '--each', 'panel-member', '--each', 'candidate', '--out', 'again']);
    expect(builtIn(folder, 'again')).toEqual(builtIn(folder, 'list'));
    expect(builtIn(folder, 'list')).toHaveLength(4 * 3 + 4);
  });

  test('put the sheets of a stage into one file, beside those made before', async () => {
    const folder = temporaryFolder();
    await rolekit(folder, [...build, '--each', 'candidate', '--out', 'both']);
    const { status } = await rolekit(folder, [...build, '--each', 'candidate', '--bundle', '--out', 'both']);
    expect(status).toBe(0);
    const names = builtIn(folder, 'both');
    expect(names.filter((name) => name.endsWith('sheets.html'))).toEqual([
      'final-interview-consensus-sheets.html',
      'final-interview-scoring-sheets.html',
    ]);
    expect(names).toHaveLength(2 + 2 * 4);
  });

  test('warn where nobody is listed', async () => {
    const { status, stderr } = await rolekit(temporaryFolder(), [
      ...['build', '--level', 'lead-devops-engineer', '--formats', 'html', '--documents', 'scoring-sheet'],
      ...['--each', 'candidate', '--dry-run'],
    ]);
    expect(status).toBe(0);
    expect(stderr).toContain('nobody-listed');
  });

  test.each([
    [['--each', 'candidates'], 'there is no "candidates"; choose from candidate, panel-member'],
    [['--each', ','], 'name one or more of candidate, panel-member'],
    [['--bundle'], '--bundle: say whose sheets'],
    [['--each', 'candidate', '--documents', 'advert'], 'none of the documents'],
    [['--each', 'panel-member', '--documents', 'consensus-sheet'], 'none of the documents'],
  ])('%j is a wrong call', async (options, message) => {
    const { status, stderr } = await rolekit(temporaryFolder(), [
      'build',
      'lead-devops-engineer',
      ...options,
      '--dry-run',
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  test('are in the help, with examples', async () => {
    const { stdout } = await rolekit(temporaryFolder(), ['build', '--help']);
    expect(stdout).toContain('candidate, panel-member, or both');
    expect(stdout).toMatch(/--each candidate --bundle/u);
  });
});

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/index.ts';
import { assemble } from '../../src/kit/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { readVacancy } from '../../src/vacancy/index.ts';
import { builtInCatalogue } from '../support/folders.ts';

const samples = fileURLToPath(new URL('../samples/adverts', import.meta.url));

/** All that templates see of a sample, as text. */
function said(id: string): string {
  const { value: catalogue } = openCatalogue([builtInCatalogue, samples], nodeSystem);
  const read = catalogue && readVacancy(join(samples, `vacancies/${id}.yaml`), catalogue);
  expect(
    read?.problems.filter(({ code }) => code !== 'too-few-criteria' && code !== 'derived-question'),
  ).toEqual([]);
  return JSON.stringify(catalogue && read?.value && assemble(read.value, catalogue));
}

test.each([
  [
    'head-of-research',
    [
      'London: £48,104 to £51,888 a year; Elsewhere: £44,590 to £48,509 a year',
      'Digital allowance: up to £6,665 a year',
      'we pay in 28.97% of your salary',
      'Friday 2 July 2027, 10pm (UK time)',
      'Monday 2 August 2027 to Friday 6 August 2027',
      'Fixed term, 2 years (which may be extended or made permanent)',
      'Some of the time (United Kingdom; two days a week in an office)',
      'Welsh (spoken), desirable',
      'Committee Office',
      'Our charter',
    ],
  ],
  [
    'support-worker',
    [
      'Band 2: £24,465 a year',
      'Unsocial hours: 30% of the salary',
      '22.5 to 37.5 hours a week',
      'PO6 3LY',
      'Ward manager',
    ],
  ],
  [
    'utility-worker',
    [
      'Utility Worker I: $27.24 to $33.30 per hour',
      'Wednesday, December 16, 2026, at 8:30 a.m. (Pacific Time)',
      'Local 1937',
      'What the work asks of the body',
      'a commercial license of class B',
    ],
  ],
])('the facts of %s are there for documents', (id, facts) => {
  const text = said(id);
  for (const fact of facts) expect(text).toContain(fact);
});

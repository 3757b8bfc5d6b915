import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeKit } from '../../src/make-kit/index.ts';
import { folderWith } from '../support/folders.ts';
import { all, readHtml, textOf } from '../support/html.ts';
import { partsOf } from '../support/parts.ts';
import { vacancyWith } from '../support/small-catalogue.ts';

/** What the consensus sheet of an interview of two criteria asks to be written: the label of each box for a rating. */
async function ratingsWith(panel: string): Promise<string[]> {
  const folder = folderWith(vacancyWith(['stages:', `panel: ${panel}\nstages:`]));
  const parts = partsOf({ catalogues: [folder], documents: ['consensus-sheet'], formats: ['html'] });
  const { value } = await makeKit({ id: 'post', file: join(folder, 'vacancies/post.yaml') }, parts);
  const file = value?.files.find(({ name }) => name === 'interview-consensus-sheet.html');
  const labels = all(readHtml(new TextDecoder().decode(file?.bytes)), 'label').map(textOf);
  return labels.slice(0, labels.indexOf('Agreed 2') + 1).filter((label) => !/reference|reason/iu.test(label));
}

test.each([
  ['[chair]', ['chair']],
  ['[chair, panel-2, panel-3]', ['chair', 'panel-2', 'panel-3']],
  ['[a, b, c, d, e]', ['a', 'b', 'c', 'd', 'e']],
])('the panel %s has a box each', async (panel, members) => {
  expect(await ratingsWith(panel)).toEqual([...members, 'Agreed 1', ...members, 'Agreed 2']);
});

test('a panel that nobody lists has three', async () => {
  const members = ['Member 1', 'Member 2', 'Member 3'];
  expect(await ratingsWith('[]')).toEqual([...members, 'Agreed 1', ...members, 'Agreed 2']);
});

import { join } from 'node:path';
import { openCatalogue } from '../../src/catalogue/index.ts';
import { assemble, type Kit } from '../../src/kit/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { readVacancy } from '../../src/vacancy/index.ts';
import { type Files, folderWith } from '../support/folders.ts';

/** The kit of the vacancy "post" of a catalogue; fails where there are errors. */
export function kitOf(files: Files): Kit {
  const folder = folderWith(files);
  const { value: catalogue } = openCatalogue([folder], nodeSystem);
  const read = catalogue && readVacancy(join(folder, 'vacancies/post.yaml'), catalogue);
  if (!catalogue || !read?.value) throw new Error(JSON.stringify(read?.problems));
  return assemble(read.value, catalogue);
}

/** The stage of a kit with an id. */
export function stageOf(kit: Kit, id: string): Kit['stages'][number] {
  const stage = kit.stages.find((each) => each.id === id);
  if (!stage) throw new Error(`there is no stage ${id}`);
  return stage;
}

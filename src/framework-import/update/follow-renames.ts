import { isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { type Problem, problem, startOf } from '../../problems/index.ts';
import { isWithin, readYaml } from '../../reading/index.ts';
import { YamlEdit } from '../edit.ts';
import type { PlannedFile } from '../import-plan.ts';
import type { Renamed } from './rename.ts';

/**
 * Lets the vacancies of the catalogue name renamed role levels and skills by their new ids.
 * Problems: rename-not-followed for a vacancy or a role that lies in another folder than the one imported into.
 */
export function followRenames(
  { levels, skills }: Renamed,
  folder: string,
  catalogue: Catalogue | undefined,
): { readonly files: readonly PlannedFile[]; readonly problems: readonly Problem[] } {
  const files: PlannedFile[] = [];
  const problems: Problem[] = [];
  if (levels.size + skills.size === 0) return { files, problems };
  for (const path of catalogue?.vacancies.values() ?? []) {
    const source = catalogue && readYaml(path, catalogue.system).value;
    if (!source) continue;
    const edit = new YamlEdit(source.text);
    renameLevel(edit, levels);
    renameCriteria(edit, skills);
    if (edit.changes.length === 0) continue;
    if (isWithin(path, folder)) files.push({ path, text: edit.text, changes: edit.changes });
    else {
      const message = `this vacancy names by an old id what was renamed: ${edit.changes.join('; ')}`;
      problems.push(problem('rename-not-followed', message, { place: startOf(path), hint: outside }));
    }
  }
  return { files, problems: [...problems, ...roleProblems(skills, folder, catalogue)] };
}

const outside = 'it lies outside the folder that is imported into: change it by hand';

function roleProblems(
  renamed: ReadonlyMap<string, string>,
  folder: string,
  catalogue: Catalogue | undefined,
): Problem[] {
  // Another layer may have a skill of the old id too: then what needs it still has it.
  const gone = [...renamed].filter(
    ([from]) => !catalogue?.skills.get(from)?.sources.some(({ file }) => !isWithin(file, folder)),
  );
  const roles = [...(catalogue?.roles.values() ?? [])].filter(({ source }) => !isWithin(source.file, folder));
  return roles.flatMap(({ value, source }) =>
    value.levels.flatMap(({ name, skills }, index) =>
      gone
        .filter(([from]) => Object.hasOwn(skills, from))
        .map(([from, to]) => {
          const message = `"${name}" needs "${from}", which is now "${to}"`;
          const place = source.placeOfKey(['levels', index, 'skills', from]);
          return problem('rename-not-followed', message, { place, hint: outside });
        }),
    ),
  );
}

function renameLevel(edit: YamlEdit, levels: ReadonlyMap<string, string>): void {
  const level = edit.textAt(edit.top, 'level');
  edit.setText(edit.top, 'level', levels.get(level ?? ''), [], 'level');
}

function renameCriteria(edit: YamlEdit, skills: ReadonlyMap<string, string>): void {
  const stages = listIn(edit.top, 'stages')?.items.filter(isMap) ?? [];
  const lists = [listIn(edit.top, 'desirable'), ...stages.map((stage) => listIn(stage, 'assess'))];
  for (const list of lists) {
    if (!list) continue;
    for (const criterion of list.items.filter(isMap)) {
      const skill = edit.textAt(criterion, 'skill');
      edit.setText(criterion, 'skill', skills.get(skill ?? ''), [], 'skill');
    }
    edit.replaceTexts(list, skills, 'skill');
  }
}

function listIn(map: YAMLMap, key: string): YAMLSeq | undefined {
  const list: unknown = map.get(key, true);
  return isSeq(list) ? list : undefined;
}

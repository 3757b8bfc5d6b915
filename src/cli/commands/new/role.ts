import type { ArgumentsCamelCase, Argv, InferredOptionTypes } from 'yargs';
import { anyLevel, type Catalogue, draftCriterion, draftRole } from '../../../catalogue/index.ts';
import { canNameFile, slugOf, slugOfNothing } from '../../../reading/index.ts';
import { command } from '../../command.ts';
import { UsageError } from '../../options.ts';
import type { Settings } from '../../settings.ts';
import {
  type Beginning,
  beginFiles,
  catalogueFileOptions,
  type NewFile,
  schemaOf,
} from './catalogue-files.ts';

/** `rolekit new role NAME --skills NAMES` */
export const newRole = command((settings, exit) => ({
  command: 'role <name>',
  describe: 'Begin a role, with the skills that it needs and that there are not yet',
  builder: (yargs) => builder(yargs, settings),
  handler: (args) => exit(roleCommand(args)),
}));

function roleOptions(settings: Settings) {
  return {
    skills: {
      type: 'string',
      requiresArg: true,
      demandOption: true,
      describe:
        'Names or ids, with commas or semicolons between; a level behind a colon: "user-focus: working"',
    },
    ...catalogueFileOptions(settings),
  } as const;
}

type RoleArguments = InferredOptionTypes<ReturnType<typeof roleOptions>> & { name: string };

function builder(yargs: Argv, settings: Settings): Argv<RoleArguments> {
  return yargs
    .positional('name', {
      type: 'string',
      demandOption: true,
      describe: 'The title that heads its adverts, e.g. "Store manager"',
    })
    .options(roleOptions(settings))
    .example(
      '$0 new role "Store manager" --skills "Stock control, Serving customers"',
      'A role and two skills that are not graded',
    );
}

function roleCommand(args: ArgumentsCamelCase<RoleArguments>): number {
  const filesFor = (beginning: Beginning): NewFile[] => {
    const { id, catalogue } = beginning;
    if (catalogue.roleLevels.has(id) && !args.force) {
      throw new UsageError(`there is a role level "${id}" already; give another name`);
    }
    const skills = parted(args.skills).map((text) => neededSkill(text, catalogue));
    const twice = skills.find((skill, index) =>
      skills.some((other, at) => at < index && other.id === skill.id),
    );
    if (twice) throw new UsageError(`--skills names "${twice.name}" twice`);
    const made = skills
      .filter(({ isKnown }) => !isKnown)
      .map((skill): NewFile => {
        const draft = { ...skill, schema: schemaOf('skill') };
        return { kind: 'skills', id: skill.id, text: draftCriterion(draft, 'skill', skill.level) };
      });
    return [
      { kind: 'roles', id, text: draftRole({ ...beginning, schema: schemaOf('role') }, skills) },
      ...made,
    ];
  };
  return beginFiles(
    args,
    filesFor,
    ({ id }) => `Write what a person can do into each new skill, then: rolekit new vacancy ${id}`,
  );
}

function parted(list: string): string[] {
  const items = list.split(list.includes(';') ? ';' : ',').map((item) => item.trim());
  const named = items.filter((item) => item !== '');
  if (named.length === 0) throw new UsageError('--skills: name at least one');
  return named;
}

interface NeededSkill {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly isKnown: boolean;
}

/** A skill of the catalogue by id or name, or a new one; with its level. Throws a UsageError for a level that it cannot have. */
function neededSkill(text: string, { skills, criteria, skillLevels }: Catalogue): NeededSkill {
  const [, before, after] = /^(.*\S)\s*[:=]\s*([a-z0-9-]+)$/u.exec(text) ?? [];
  const name = before ?? text;
  const known = skills.get(name) ?? [...skills.values()].find((each) => isCalled(each.name, name));
  if (known) {
    const levels = [...known.levels.keys()];
    const level = after ?? (levels.length === 1 ? levels[0] : undefined);
    if (level !== undefined && levels.includes(level)) {
      return { id: known.id, name: known.name, level, isKnown: true };
    }
    throw new UsageError(
      `--skills: say at which level "${known.name}" is needed, e.g. "${known.id}: ${levels[0] ?? anyLevel}"; its levels are ${levels.join(', ')}`,
    );
  }
  const id = slugOf(name);
  const level = after ?? anyLevel;
  const ladder = skillLevels.at(-1)?.levels.map((each) => each.id) ?? [];
  if (level !== anyLevel && !ladder.includes(level)) {
    throw new UsageError(`--skills: there is no skill level "${level}"; the levels are ${ladder.join(', ')}`);
  }
  if (!canNameFile(id) || id === slugOfNothing) {
    throw new UsageError(
      `--skills: no file name can be made of "${name}": begin it with "rolekit new skill"`,
    );
  }
  if (criteria.has(id))
    throw new UsageError(`--skills: "${name}" is a criterion beside the skills, not a skill`);
  return { id, name, level, isKnown: false };
}

function isCalled(name: string, given: string): boolean {
  return name.toLowerCase() === given.toLowerCase();
}

import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { ArgumentsCamelCase, Argv, InferredOptionTypes } from 'yargs';
import {
  canNameKind,
  type DocumentKinds,
  documentsSchema,
  kindSubjects,
  readDocumentKinds,
} from '../../../make-kit/index.ts';
import { nodeSystem, writeWhole } from '../../../pipeline/index.ts';
import { parseYaml } from '../../../reading/index.ts';
import { documentsName, templateEnding } from '../../../templating/index.ts';
import { command, exitCodes } from '../../command.ts';
import { folderFault, sharedOptions, templateLayers, UsageError } from '../../options.ts';
import type { Settings } from '../../settings.ts';
import { templateDraft } from '../../template-draft.ts';
import { openTerminal } from '../../terminal.ts';

/** `rolekit new template NAME` */
export const newTemplate = command((settings, exit) => ({
  command: 'template <name>',
  describe: 'Begin a template: of a document of your own, or a copy of a built-in one to change',
  builder: (yargs) => builder(yargs, settings),
  handler: (args) => exit(templateCommand(args, settings)),
}));

function templateOptions(settings: Settings) {
  const { templates } = sharedOptions(settings);
  return {
    per: {
      choices: kindSubjects,
      defaultDescription: 'vacancy',
      describe: 'Of what there is one document each',
    },
    into: {
      type: 'string',
      requiresArg: true,
      default: settings.templates?.at(-1) ?? 'templates',
      defaultDescription: 'the last folder of templates in use, else templates',
      describe: 'The folder of templates that it goes into',
    },
    templates,
  } as const;
}

type TemplateArguments = InferredOptionTypes<ReturnType<typeof templateOptions>> & { name: string };

function builder(yargs: Argv, settings: Settings): Argv<TemplateArguments> {
  return yargs
    .positional('name', {
      type: 'string',
      demandOption: true,
      describe: 'The kind of document, e.g. thank-you-letter; or one of "rolekit list documents"',
    })
    .options(templateOptions(settings))
    .example('$0 new template thank-you-letter --per candidate', 'templates/thank-you-letter.hbs')
    .example('$0 new template advert', 'A copy of the built-in advert');
}

function templateCommand(args: ArgumentsCamelCase<TemplateArguments>, settings: Settings): number {
  const terminal = openTerminal({ json: false, quiet: false, strict: false });
  const fault = folderFault('--into', args.into);
  terminal.report(fault);
  if (fault.length > 0) return exitCodes.errorsFound;
  const { name, per } = args;
  const into = resolve(args.into);
  const inUse = templateLayers(args.templates);
  const layers = inUse.includes(into) ? inUse : [...inUse, into];
  const { value: known, problems } = readDocumentKinds(layers, nodeSystem);
  terminal.report(problems, 'errors');
  if (!known) return exitCodes.errorsFound;
  const file = join(into, `${name}${templateEnding}`);
  const shown = (path: string) => relative(process.cwd(), path);
  if (existsSync(file)) throw new UsageError(`${shown(file)} exists already, and is left as it is`);

  const kind = known.kinds.find((each) => each.name === name);
  if (kind && per !== undefined && per !== kind.per) {
    throw new UsageError(
      `--per: there is a document "${name}" per ${kind.per}; ${documentsName} can change that`,
    );
  }
  if (!kind) checkName(name, known);
  const kindsFile = join(into, documentsName);
  const kindsText = kind ? undefined : withLine(kindsFile, `${name}: { per: ${per ?? 'vacancy'} }`);
  const below = layers
    .map((layer) => join(layer, `${name}${templateEnding}`))
    .findLast((path) => existsSync(path));
  const text =
    below === undefined ? templateDraft(name, kind ?? { per: per ?? 'vacancy' }) : readFileSync(below);
  for (const [path, content] of [[file, text] as const, [kindsFile, kindsText] as const]) {
    const unwritten = content === undefined ? undefined : writeWhole(path, content);
    if (unwritten) terminal.report([unwritten]);
    if (unwritten) return terminal.exitCode();
    if (content !== undefined) terminal.data(shown(path));
  }
  const isNamed = inUse.includes(into);
  const folder = shown(into) || '.';
  if (!isNamed) terminal.say(`Name its folder in rolekit.yaml: templates: [${folder}]`);
  const option = isNamed && settings.templates ? '' : ` --templates ${folder}`;
  terminal.say(`Change it, then: rolekit build --documents ${name}${option}`);
  return terminal.exitCode();
}

/** The text of a `documents.yaml` with one more line. Throws a UsageError where that would name no kind. */
function withLine(file: string, line: string): string {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const end = before.includes('\r\n') ? '\r\n' : '\n';
  const start = before === '' || before.endsWith('\n') ? before : `${before}${end}`;
  const text = `${start}${line}${end}`;
  // Below braces or the end of a document it would be read otherwise.
  const { value: parsed } = parseYaml({ file, text: text.replace(/^\ufeff/u, '') });
  if (documentsSchema.safeParse(parsed?.value).success) return text;
  throw new UsageError(
    `${relative(process.cwd(), file)} cannot be added to; write into it yourself: ${line}`,
  );
}

/** Throws a UsageError for a name that no new kind can have. */
function checkName(name: string, { faulty, leftOut }: DocumentKinds): void {
  if (!canNameKind(name)) {
    const rule = 'use lower-case letters, digits and hyphens, e.g. thank-you-letter';
    throw new UsageError(`"${name}" cannot name a document; ${rule}`);
  }
  if (faulty.has(name))
    throw new UsageError(`${documentsName} names "${name}" already, with errors: mend them`);
  if (leftOut.has(name))
    throw new UsageError(`${documentsName} leaves "${name}" out: delete that line first`);
}

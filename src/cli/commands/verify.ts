import { resolve } from 'node:path';
import type { ArgumentsCamelCase, Argv, InferredOptionTypes } from 'yargs';
import { readDocumentKinds } from '../../make-kit/index.ts';
import { builtInFonts, documentDate, nodeSystem, verifyOutput } from '../../pipeline/index.ts';
import { counted, fewOf } from '../../problems/index.ts';
import { loadTemplates } from '../../templating/index.ts';
import { command } from '../command.ts';
import { catalogueLayers, readLayers, sharedOptions, templateLayers } from '../options.ts';
import type { Settings } from '../settings.ts';
import { openTerminal } from '../terminal.ts';

/** `rolekit verify [FOLDER]` */
export const verify = command((settings, exit) => ({
  command: 'verify [folder]',
  describe: 'Say which built files were changed, are missing or stale',
  builder: (yargs) => builder(yargs, settings),
  handler: async (args) => exit(await verifyCommand(args)),
}));

function verifyOptions(settings: Settings) {
  const { catalogue, 'built-in': builtIn, templates, json, quiet } = sharedOptions(settings);
  return { catalogue, 'built-in': builtIn, templates, json, quiet } as const;
}

type VerifyArguments = InferredOptionTypes<ReturnType<typeof verifyOptions>> & { folder: string };

function builder(yargs: Argv, settings: Settings): Argv<VerifyArguments> {
  return yargs
    .positional('folder', {
      type: 'string',
      default: settings.out ?? 'output',
      describe: 'The folder that kits were built into',
    })
    .options(verifyOptions(settings))
    .example('$0 verify', 'Whether what was built is whole, unchanged and up to date')
    .example('$0 verify kits --catalogue our-catalogue --json', 'For a program');
}

async function verifyCommand(args: ArgumentsCamelCase<VerifyArguments>): Promise<number> {
  const terminal = openTerminal({ ...args, strict: false });
  const configuration = {
    ...catalogueLayers(args),
    templates: templateLayers(args.templates),
    fonts: builtInFonts(),
    formats: [],
    date: documentDate(process.env['SOURCE_DATE_EPOCH']),
  };
  const catalogue = readLayers(args);
  terminal.report(catalogue.problems, 'errors');
  if (!catalogue.value) return terminal.exitCode();
  const templates = loadTemplates(configuration.templates, nodeSystem);
  terminal.report(templates.problems, 'errors');
  const kinds = readDocumentKinds(configuration.templates, nodeSystem);
  terminal.report(kinds.problems, 'errors');
  if (!templates.value || !kinds.value) return terminal.exitCode();
  const verified = await verifyOutput(resolve(args.folder), configuration, catalogue.value, kinds.value);
  const { kits, files, kept, problems } = verified;
  terminal.report(problems);
  if (args.json) terminal.json({ ...verified, problems: terminal.asData(problems) });
  terminal.say(
    `Verified ${counted(kits, 'kit')}, ${counted(files, 'file')}: ${problems.length === 0 ? 'all as built, none stale' : counted(problems.length, 'finding')}.`,
  );
  if (kept.length > 0) terminal.say(`Kept beside them, since somebody had changed them: ${fewOf(kept)}.`);
  return terminal.exitCode();
}

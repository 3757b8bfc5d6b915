import { join } from 'node:path';
import type { ArgumentsCamelCase, Argv } from 'yargs';
import { builtInCatalogue, writeWhole } from '../../pipeline/index.ts';
import { didYouMean } from '../../problems/index.ts';
import { command } from '../command.ts';
import { jsonSchemas } from '../json-schemas.ts';
import { folderFault, UsageError } from '../options.ts';
import { openTerminal } from '../terminal.ts';

/** `rolekit schema [NAME]` */
export const schema = command<SchemaArguments>((_settings, exit) => ({
  command: 'schema [name]',
  describe: 'Print the JSON Schema of a YAML file, or their names',
  builder,
  handler: (args) => exit(schemaCommand(args)),
}));

interface SchemaArguments {
  name: string | undefined;
  write: boolean;
  into: string;
}

function builder(yargs: Argv): Argv<SchemaArguments> {
  return yargs
    .positional('name', { type: 'string', describe: 'Which schema, e.g. vacancy; their names when left out' })
    .option('write', { type: 'boolean', default: false, describe: 'Write all schemas as files' })
    .option('into', {
      type: 'string',
      requiresArg: true,
      default: join(builtInCatalogue, 'schema'),
      defaultDescription: 'the built-in catalogue’s schema folder',
      describe: 'The folder for --write',
    })
    .example('$0 schema vacancy > vacancy.schema.json', 'Save one schema')
    .example('$0 schema --write --into catalogue/schema', 'Write all of them for your editor');
}

function schemaCommand({ name, write, into }: ArgumentsCamelCase<SchemaArguments>): number {
  const terminal = openTerminal({ json: false, quiet: false, strict: false });
  const schemas = jsonSchemas();
  if (write) {
    const fault = folderFault('--into', into);
    terminal.report(fault);
    if (fault.length > 0) return terminal.exitCode();
    for (const [each, text] of schemas) {
      const unwritten = writeWhole(join(into, `${each}.schema.json`), text);
      if (unwritten) terminal.report([unwritten]);
    }
    terminal.say(`${schemas.size} schemas in ${into}`);
  } else if (name === undefined) {
    for (const each of schemas.keys()) terminal.data(each);
  } else {
    const text = schemas.get(name);
    if (text === undefined) {
      const names = [...schemas.keys()];
      throw new UsageError(
        `there is no schema "${name}"; ${didYouMean(name, names) ?? `there are ${names.join(', ')}`}`,
      );
    }
    terminal.data(text.trimEnd());
  }
  return terminal.exitCode();
}

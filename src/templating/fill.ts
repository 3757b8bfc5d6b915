import Handlebars from 'handlebars';
import type { Locale } from '../locale/index.ts';
import { blockNames } from './expressions.ts';
import { helpers } from './helpers.ts';
import { over, prepared } from './prepare.ts';
import { say } from './say.ts';
import type { Syntax } from './syntax.ts';

type Messages = Locale['messages'];

/** Fills a template with data. */
type Fill = (data: unknown) => string;

/** Compiles templates with the texts of one language, and once for all of them the partials that they use. */
export type Filling = (template: Syntax) => Fill;

const options: CompileOptions & { knownHelpers: Record<string, boolean> } = {
  knownHelpers: Object.fromEntries(
    [...blockNames, ...helpers.keys(), say.name, over.name].map((name) => [name, true]),
  ),
  knownHelpersOnly: true,
  ignoreStandalone: true,
  preventIndent: true,
};

/** An environment of its own, which knows our helpers and the four blocks of Handlebars, and nothing else. */
export function openFilling(partials: ReadonlyMap<string, Syntax>, messages: Messages): Filling {
  const environment = Handlebars.create();
  for (const name of ['lookup', 'log', 'helperMissing', 'blockHelperMissing']) {
    environment.unregisterHelper(name);
  }
  environment.unregisterDecorator('inline');
  for (const [name, { call }] of helpers) {
    environment.registerHelper(name, (...values: readonly unknown[]) => call(...values.slice(0, -1)));
  }
  environment.registerHelper(over.name, (context: object, { hash }: Handlebars.HelperOptions) =>
    over.call(context, hash),
  );
  environment.registerHelper(say.name, (key: string, { hash }: Handlebars.HelperOptions) => {
    const message = messages.get(key);
    if (!message) throw new Error(`the words "${key}" are missing`);
    return message.print(hash);
  });
  const compile = ({ program }: Syntax) => environment.compile<unknown>(prepared(program, messages), options);
  for (const [name, partial] of partials) environment.registerPartial(name, compile(partial));
  return (template) => {
    const fill = compile(template);
    return (data) => fill(data);
  };
}

import Handlebars from 'handlebars';
import type { z } from 'zod';
import type { Locale } from '../locale/index.ts';
import {
  didYouMean,
  hasErrors,
  type Outcome,
  type Place,
  type Problem,
  problem,
  unique,
} from '../problems/index.ts';
import { checkTemplate } from './check.ts';
import type { Phrases } from './checking.ts';
import { blockNames } from './expressions.ts';
import { helpers } from './helpers.ts';
import type { TemplateSet } from './load.ts';
import { markTags } from './marks.ts';
import { documentsName } from './other-files.ts';
import { say } from './say.ts';
import { shapeOf } from './shape.ts';
import { parseTemplate, type Syntax } from './syntax.ts';

/** A template that was checked and compiled. */
export interface Template {
  /** Fills the template; `data` must be of the schema it was compiled with. The locale must have all that is `said`. */
  readonly render: (data: unknown, locale: Words) => Rendered;
  /** The paths of the fields that it names, e.g. "salary" or "stages[].date". */
  readonly named: ReadonlySet<string>;
  /** The keys of the texts of a language that it says, e.g. "advert.closing-date". */
  readonly said: ReadonlySet<string>;
}

/** What a template needs of a language. */
type Words = Pick<Locale, 'messages'>;

/** Markup as `parseMarkup` reads it. */
export interface Rendered {
  readonly markup: string;
  /** The template files that the marks in the markup count. */
  readonly files: readonly string[];
}

/**
 * Checks a template and the partials it uses against the schema of its data and the texts of languages (`phrases`),
 * and compiles them. There is no value when anything is wrong: a template that compiles names only what exists. `place`
 * is where it is asked for.
 * Problems: template-missing, template-syntax, and those of `checkTemplate` and `markTags`.
 */
export function compileTemplate(
  set: TemplateSet,
  name: string,
  schema: z.ZodType,
  phrases: Phrases,
  place?: () => Place,
): Outcome<Template> {
  const source = set.templates.get(name);
  if (!source) {
    const hint = didYouMean(name, set.templates.keys()) ?? `write it, in the folder of ${documentsName}`;
    return {
      problems: [
        problem('template-missing', `there is no template "${name}.hbs"`, { place: place?.(), hint }),
      ],
    };
  }
  const parsed = parseTemplate(source);
  if (!parsed.value) return { problems: parsed.problems };
  const partials = new Map<string, Syntax>();
  const problems: Problem[] = [];
  const find = (partialName: string): Syntax | undefined => {
    const known = partials.get(partialName);
    const partialSource = set.partials.get(partialName);
    if (known || !partialSource) return known;
    const outcome = parseTemplate(partialSource);
    problems.push(...outcome.problems);
    if (outcome.value) partials.set(partialName, outcome.value);
    return outcome.value;
  };
  const checked = checkTemplate(
    parsed.value,
    shapeOf(schema),
    { names: [...set.partials.keys()], find },
    phrases,
  );
  problems.push(...checked.problems);
  const all = [parsed.value, ...partials.values()];
  problems.push(...all.flatMap((syntax, index) => markTags(syntax, index)));
  if (hasErrors(problems)) return { problems: unique(problems) };
  const files = all.map((syntax) => syntax.source.file);
  const fill = compile(parsed.value, partials);
  const { named, said } = checked;
  const render: Template['render'] = (data, locale) => ({ markup: fill(data, locale), files });
  return { value: { render, named, said }, problems };
}

/** An environment of its own, which knows our helpers and the four blocks of Handlebars, and nothing else. */
function compile(template: Syntax, partials: ReadonlyMap<string, Syntax>) {
  const environment = Handlebars.create();
  for (const name of ['lookup', 'log', 'helperMissing', 'blockHelperMissing']) {
    environment.unregisterHelper(name);
  }
  environment.unregisterDecorator('inline');
  for (const [name, { call }] of helpers) {
    environment.registerHelper(name, (...values: readonly unknown[]) => call(...values.slice(0, -1)));
  }
  let words: Words | undefined;
  environment.registerHelper(say.name, (key: string, { hash }: Handlebars.HelperOptions) => {
    const message = words?.messages.get(key);
    if (!message) throw new Error(`the words "${key}" are missing`);
    return message.print(hash);
  });
  const known = Object.fromEntries([...blockNames, ...helpers.keys(), say.name].map((name) => [name, true]));
  const options: CompileOptions & { knownHelpers: Record<string, boolean> } = {
    knownHelpers: known,
    knownHelpersOnly: true,
    ignoreStandalone: true,
    preventIndent: true,
  };
  const delegates = Object.fromEntries(
    [...partials].map(([name, { program }]) => [name, environment.compile<unknown>(program, options)]),
  );
  const fill = environment.compile<unknown>(template.program, options);
  return (data: unknown, locale: Words): string => {
    words = locale;
    return fill(data, { partials: delegates });
  };
}

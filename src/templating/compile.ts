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
import type { Source } from '../reading/index.ts';
import { checkTemplate } from './check.ts';
import type { Phrases } from './checking.ts';
import { type Filling, openFilling } from './fill.ts';
import type { TemplateSet } from './load.ts';
import { markTags } from './marks.ts';
import { documentsName } from './other-files.ts';
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
type Messages = Words['messages'];

/** Markup as `parseMarkup` reads it. */
export interface Rendered {
  readonly markup: string;
  /** The template files that the marks in the markup count. */
  readonly files: readonly string[];
}

/** Compiles a template of a set by its name; `place` is where it is asked for. */
type Compile = (name: string, schema: z.ZodType, place?: () => Place) => Outcome<Template>;

/**
 * Opens a set to compile its templates: each is checked, with the partials it uses, against the schema of its data and
 * the texts of languages (`phrases`). There is no value when anything is wrong: a template that compiles names only what
 * exists. Partials are parsed once for all templates, and compiled once for each language.
 * Problems of a template: template-missing, template-syntax, and those of `checkTemplate` and `markTags`.
 */
export function openTemplates(set: TemplateSet, phrases: Phrases): Compile {
  const partials = new Map(
    [...set.partials].map(([name, source], index) => [name, parsed(source, index + 1)] as const),
  );
  const names = [...partials.keys()];
  const partialFiles = [...set.partials.values()].map(({ file }) => file);
  const filling = fillings(partials);
  return (name, schema, place) => {
    const source = set.templates.get(name);
    if (!source) return { problems: [missing(name, set, place)] };
    const { value: template, problems: faults } = parsed(source, 0);
    if (!template) return { problems: faults };
    const problems: Problem[] = [];
    const find = (partialName: string): Syntax | undefined => {
      const partial = partials.get(partialName);
      problems.push(...(partial?.problems ?? []));
      return partial?.value;
    };
    const checked = checkTemplate(template, shapeOf(schema), { names, find }, phrases);
    problems.push(...checked.problems, ...faults);
    if (hasErrors(problems)) return { problems: unique(problems) };
    const files = [source.file, ...partialFiles];
    const fillIn = remembered((messages: Messages) => filling(messages)(template));
    const render: Template['render'] = (data, { messages }) => ({ markup: fillIn(messages)(data), files });
    const { named, said } = checked;
    return { value: { render, named, said }, problems };
  };
}

function missing(name: string, { templates }: TemplateSet, place?: () => Place): Problem {
  const hint = didYouMean(name, templates.keys()) ?? `write it, in the folder of ${documentsName}`;
  return problem('template-missing', `there is no template "${name}.hbs"`, { place: place?.(), hint });
}

/** A template or partial with the marks of its tags; `file` is its number in them. */
function parsed(source: Source, file: number): Outcome<Syntax> {
  const { value: syntax, problems } = parseTemplate(source);
  return syntax ? { value: syntax, problems: [...problems, ...markTags(syntax, file)] } : { problems };
}

/** What fills templates, made once for each language. */
function fillings(partials: ReadonlyMap<string, Outcome<Syntax>>): (messages: Messages) => Filling {
  const sound = new Map(
    [...partials].flatMap(([name, { value }]) => (value ? [[name, value] as const] : [])),
  );
  return remembered((messages) => openFilling(sound, messages));
}

/** What is made of the texts of a language, each made once. */
function remembered<Value>(make: (messages: Messages) => Value): (messages: Messages) => Value {
  const values = new WeakMap<Messages, Value>();
  return (messages) => {
    const value = values.get(messages) ?? make(messages);
    values.set(messages, value);
    return value;
  };
}

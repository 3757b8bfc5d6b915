import { type Document, type ParseContext, parseMarkup } from '../document/index.ts';
import type { DocumentKind, Kit } from '../kit/index.ts';
import type { Locale } from '../locale/index.ts';
import type { Problem } from '../problems/index.ts';
import type { Template } from '../templating/index.ts';
import type { Stage } from '../vacancy/index.ts';
import type { Format } from '../writers/formats.ts';
import type { Bundle } from '../writers/writer.ts';
import { type Copies, copiesOf, formatsOf } from './document-names.ts';

export interface KindTemplate {
  readonly kind: DocumentKind;
  readonly template: Template;
}

/** A Document and its file name without ending, e.g. "technical-interview-scoring-sheet", with "-form-b" in form B. */
export interface NamedDocument {
  readonly name: string;
  /** Its document kind. */
  readonly kind: string;
  /** The formats that it is made in. */
  readonly formats: readonly Format[];
  readonly document: Document;
  /** The file that it goes into together with others, and what it is called there. */
  readonly bundle?: { readonly name: string; readonly title: string; readonly part: string };
}

/** What one file is to hold. */
export interface NamedContent {
  readonly name: string;
  readonly kind: string;
  readonly formats: readonly Format[];
  readonly content: Document | Bundle;
}

/** A document to be made, and what its template is given. */
interface Copy extends Pick<NamedDocument, 'name' | 'bundle'> {
  readonly data: object;
  readonly fieldPrefix?: string;
}

/** What the documents of a kit are made with. */
export interface Drawing {
  readonly compiled: readonly KindTemplate[];
  readonly copies: Copies;
  readonly locale: Locale;
  /** Those asked for. */
  readonly formats: readonly Format[];
  readonly contextFor: (files: readonly string[]) => ParseContext;
  /** Told of what is wrong; those of `parseMarkup`. */
  readonly report: (problems: readonly Problem[]) => void;
}

/**
 * Draws the documents of a kit, each when it is asked for: in the order of the kinds, a kind's by stage, a stage's by
 * person. `stages` are those of the vacancy. What has an error is left out.
 */
export function* documentsOf(
  kit: Kit,
  stages: readonly Stage[],
  { compiled, copies, formats: asked, locale, contextFor, report }: Drawing,
): Generator<NamedDocument> {
  for (const { kind, template } of compiled) {
    const formats = formatsOf(kind, asked);
    for (const { data, fieldPrefix = '', ...named } of filledCopies(kind, kit, stages, { copies, locale })) {
      const { markup, files } = template.render(data, locale);
      const { value: document, problems } = parseMarkup(markup, { ...contextFor(files), fieldPrefix });
      report(problems);
      if (document) yield { ...named, kind: kind.name, formats, document };
    }
  }
}

function filledCopies(
  kind: DocumentKind,
  kit: Kit,
  stages: readonly Stage[],
  { copies, locale }: Pick<Drawing, 'copies' | 'locale'>,
): Copy[] {
  return copiesOf(kind, { form: kit.form, stages }, copies).flatMap(
    ({ name, bundle, sheet, ...of }): Copy[] => {
      const stage = of.stage === undefined ? undefined : kit.stages[of.stage];
      if (of.stage !== undefined && !stage) return [];
      const data = { ...kit, ...(stage && { stage }), ...(sheet && { sheet: sheet.value }) };
      if (bundle === undefined || !sheet?.owner) return [{ name, data }];
      const { owner } = sheet;
      const kinds = titleOfMany(kind, locale);
      const title = stage
        ? locale.say('bundle.title', { title: kit.title, kinds, stage: stage.name })
        : locale.say('bundle.title-of-vacancy', { title: kit.title, kinds });
      return [
        { name, data, fieldPrefix: owner.fieldPrefix, bundle: { name: bundle, title, part: owner.name } },
      ];
    },
  );
}

/** What documents of a kind are called together: in words of its own, those of the language, or by its name. */
function titleOfMany({ name, title }: DocumentKind, locale: Locale): string {
  return title ?? locale.messages.get(`bundle.${name}`)?.print({}) ?? name.replaceAll('-', ' ');
}

/** Gathers documents that stand one after the other and go into one file. */
export function* contentsOf(documents: Iterable<NamedDocument>): Generator<NamedContent> {
  let open: NamedDocument[] = [];
  for (const document of documents) {
    const [first] = open;
    if (first && (document.bundle === undefined || document.bundle.name !== first.bundle?.name)) {
      yield contentOf(first, open);
      open = [];
    }
    open.push(document);
  }
  const [first] = open;
  if (first) yield contentOf(first, open);
}

function contentOf(first: NamedDocument, all: readonly NamedDocument[]): NamedContent {
  const { bundle, document, kind, formats, name } = first;
  if (!bundle) return { name, kind, formats, content: document };
  const { lang, class: documentClass } = document;
  const head = { title: bundle.title, lang, ...(documentClass !== undefined && { class: documentClass }) };
  const parts = all.map((each) => ({ name: each.bundle?.part ?? each.name, document: each.document }));
  return { name: bundle.name, kind, formats, content: { ...head, parts } };
}

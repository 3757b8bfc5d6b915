// The scoring sheet that every engine writes, taken from rolekit's own pipeline, so that all set the same words.

import { assemble } from '../../../dist/kit/index.js';
import { checkKit, openSharedParts } from '../../../dist/make-kit/index.js';
import {
  builtInCatalogue,
  builtInFonts,
  builtInTemplates,
  documentDate,
  nodeSystem,
  selectVacancies,
} from '../../../dist/pipeline/index.js';
import { loadTemplates } from '../../../dist/templating/index.js';
import { fontFilesOf, stylesFor } from '../../../dist/theme/index.js';
import { readVacancy } from '../../../dist/vacancy/index.js';
import { runsOf, textOf } from './document-text.mjs';

const vacancyId = 'lead-devops-engineer';
const stageId = 'technical-interview';

/**
 * All that the engines need, as plain data: the looks, and `count` sheets, each as a kit and as a Document (for
 * rolekit) and as the plain data that a user of another library would hold. The first is the sample's own sheet. The
 * others ask other questions of the catalogue under another reference, since in a batch no two documents are alike
 * and an engine that remembers its last document must not gain by it.
 */
export async function sheets(count) {
  const configuration = {
    catalogues: [builtInCatalogue],
    templates: [builtInTemplates],
    fonts: builtInFonts(),
    formats: ['html'],
    date: documentDate(undefined),
  };
  const parts = openSharedParts(configuration, nodeSystem).value;
  const [source] = (await selectVacancies([vacancyId], parts.catalogue)).value;
  const documents = (await checkKit(source, parts)).value;
  const { content: document } = documents.find(({ name }) => name === `${stageId}-scoring-sheet`);
  const whole = assemble(readVacancy(source.file, parts.catalogue, parts.form).value, parts.catalogue);
  const kit = { ...whole, stage: whole.stages.find(({ id }) => id === stageId), sheet: {} };
  const first = { kit, document: withoutPlaces(document), sheet: sheetOf(document) };
  const questions = questionsOf(parts.catalogue);
  const variants = Array.from({ length: count }, (_, index) =>
    index === 0 ? first : replaceTexts(first, otherTexts(kit, questions, index)),
  );
  return { look: looks(), variants };
}

function questionsOf(catalogue) {
  const levels = [...catalogue.skills.values()].flatMap(({ levels }) => [...levels.values()]);
  return levels.flatMap(({ questions }) => questions.filter(({ anchors }) => anchors));
}

/** What stands in the sheet of a number instead of what stands in the first. */
function otherTexts(kit, questions, number) {
  const texts = [[kit.reference, kit.reference.replace(/\d+/u, (digits) => String(Number(digits) + number))]];
  kit.stage.criteria.forEach(({ question }, index) => {
    const other = questions[(number * kit.stage.criteria.length + index) % questions.length];
    texts.push([question.ask, other.ask], [question.anchors.acceptable, other.anchors.acceptable]);
  });
  return texts;
}

function replaceTexts(value, texts) {
  if (typeof value === 'string') {
    const found = texts.find(([from]) => value.includes(from));
    return found ? value.replace(found[0], () => found[1]) : value;
  }
  if (Array.isArray(value)) return value.map((each) => replaceTexts(each, texts));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaceTexts(each, texts)]));
}

function withoutPlaces(value) {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'place');
  return Object.fromEntries(entries.map(([key, each]) => [key, withoutPlaces(each)]));
}

/** The theme's sizes and colours for a scoring sheet, and the files of its fonts. */
function looks() {
  const { theme, themeFile } = loadTemplates([builtInTemplates], nodeSystem).value;
  const style = stylesFor(theme, 'scoring-sheet').inBody;
  return {
    page: theme.page,
    /** Where the body begins below the two boxes of the running header, in points from the top of the page. */
    bodyTop: 118,
    fonts: { office: theme.fonts.office, ...fontFilesOf(theme, themeFile, builtInFonts()) },
    pale: theme.colours.pale,
    line: theme.colours.line,
    body: style('body'),
    kicker: style('p', 'kicker'),
    h1: style('h1'),
    h2: style('h2'),
    h3: style('h3'),
    p: style('p'),
    ask: style('p', 'ask'),
    note: style('p', 'note'),
    small: style('small'),
    item: style('li'),
    facts: style('dl', 'facts'),
    scale: style('table', 'scale'),
    ratings: style('table', 'ratings'),
    caption: style('caption'),
    field: style('field'),
    boxes: style('field', 'scale'),
    cell: style('field', 'cell'),
    label: style('label'),
    evidenceLabel: style('label', 'evidence'),
    scaleLabel: style('label', 'scale'),
    cellLabel: style('label', 'cell'),
    header: style('header'),
    footer: style('footer'),
  };
}

/** The sheet as plain data, every text where a template would name it; fails where the template no longer has it. */
function sheetOf({ title, lang, header, footer, blocks }) {
  const [running, people] = header.blocks;
  const [kicker, heading, facts, conflict, scaleHeading, scale, guidance, ...rest] = blocks;
  const criteria = rest.filter((block) => block.class === 'criterion');
  const [ratings, recommendation] = rest.filter((block) => block.class !== 'criterion');
  return {
    title,
    lang,
    running: running.columns.map(textOf),
    people: people.columns.map(({ blocks: [field] }) => field.label),
    note: textOf(footer.blocks[0].columns[0]),
    kicker: textOf(kicker),
    heading: textOf(heading),
    facts: facts.entries.map((entry) => ({
      term: runsOf(entry.term),
      text: textOf({ blocks: entry.blocks }),
    })),
    conflict: choiceOf(conflict),
    scale: {
      heading: textOf(scaleHeading),
      caption: runsOf(scale.caption),
      head: scale.head[0].cells.map(textOf),
      points: scale.body.map((row) => {
        const [value, label, meaning] = row.cells.map(textOf);
        return { value, label, meaning };
      }),
    },
    guidance: guidance.items.map(textOf),
    criteria: criteria.map(criterionOf),
    ratings: ratingsOf(ratings),
    recommendation: recommendationOf(recommendation),
  };
}

function criterionOf({ blocks: [heading, ask, good, evidence, rating, reason] }) {
  const [name, detail] = heading.content;
  const [lead, anchor] = good.content;
  return {
    name: runsOf([name]).trim(),
    detail: runsOf([detail]),
    ask: textOf(ask),
    lead: runsOf([lead]),
    good: runsOf([anchor]).trim(),
    evidence: notesOf(evidence),
    rating: { label: rating.label, options: rating.options },
    reason: notesOf(reason),
  };
}

function ratingsOf({ blocks: [heading, formula, table, passHeading, passRules] }) {
  const total = table.body.at(-1);
  return {
    heading: textOf(heading),
    formula: textOf(formula),
    head: table.head[0].cells.map(textOf),
    rows: table.body.slice(0, -1).map((row) => {
      const [name, weight, rating, points] = row.cells.map(textOf);
      return { name, weight, rating, points };
    }),
    total: { text: textOf(total.cells[0]), label: textOf(total.cells[1]) },
    passHeading: textOf(passHeading),
    passRules: passRules.items.map(textOf),
  };
}

function recommendationOf({ blocks: [heading, choice, feedback, signing] }) {
  return {
    heading: textOf(heading),
    choice: choiceOf(choice),
    feedback: notesOf(feedback),
    signing: signing.columns.map(({ blocks: [field] }) => field.label),
  };
}

const choiceOf = ({ label, options }) => ({ label, options: options.map((option) => option.label) });
const notesOf = ({ label, lines }) => ({ label, lines });

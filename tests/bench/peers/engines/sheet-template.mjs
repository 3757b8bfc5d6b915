// A DOCX template of the scoring sheet with tags in braces, as its author would save it from a word processor.
import { sheetDocument } from './docx-sheet.mjs';

/**
 * The template's bytes. It is made for this sheet's shape: its seven points, its lines, its two signatures. `list`
 * gives the texts of the list items between which an engine repeats one item for each entry of a name.
 */
export async function sheetTemplate(first, look, list) {
  const docx = await import('docx');
  const tagged = taggedSheet(first, list);
  const around = (name, blocks) => [
    new docx.Paragraph(`{#${name}}`),
    ...blocks,
    new docx.Paragraph(`{/${name}}`),
  ];
  return docx.Packer.toBuffer(sheetDocument(docx, tagged, look, around));
}

/** The texts of a sheet by the tags of the template: flat, since a tag names one field of the nearest loop. */
export function dataOf(sheet) {
  const { scale, ratings, recommendation } = sheet;
  return {
    runningLeft: sheet.running[0],
    runningRight: sheet.running[1],
    kicker: sheet.kicker,
    heading: sheet.heading,
    facts: sheet.facts,
    points: scale.points,
    scaleCaption: scale.caption,
    guidance: sheet.guidance.map((text) => ({ text })),
    criteria: sheet.criteria.map((criterion) => ({
      name: criterion.name,
      detail: criterion.detail,
      ask: criterion.ask,
      lead: criterion.lead,
      good: criterion.good,
      ...Object.fromEntries(
        criterion.rating.options.flatMap(({ value, label }, index) => [
          [`value${index}`, value],
          [`label${index}`, label],
        ]),
      ),
    })),
    formula: ratings.formula,
    rows: ratings.rows,
    total: ratings.total.text,
    passRules: ratings.passRules.map((text) => ({ text })),
    choiceLabel: recommendation.choice.label,
  };
}

/** The first sheet with tags where texts change; its labels, which do not, stand in the template. */
function taggedSheet(first, list) {
  const [criterion] = first.criteria;
  const options = criterion.rating.options.map((_, index) => ({
    value: `{value${index}}`,
    label: `{label${index}}`,
  }));
  return {
    ...first,
    running: ['{runningLeft}', '{runningRight}'],
    kicker: '{kicker}',
    heading: '{heading}',
    facts: [{ term: '{#facts}{term}', text: '{text}{/facts}' }],
    scale: {
      ...first.scale,
      caption: '{scaleCaption}',
      points: [{ value: '{#points}{value}', label: '{label}', meaning: '{meaning}{/points}' }],
    },
    guidance: list('guidance'),
    criteria: [
      {
        ...criterion,
        name: '{name}',
        detail: '{detail}',
        ask: '{ask}',
        lead: '{lead}',
        good: '{good}',
        rating: { ...criterion.rating, options },
      },
    ],
    ratings: {
      ...first.ratings,
      formula: '{formula}',
      rows: [{ name: '{#rows}{name}', weight: '{weight}', rating: '{rating}', points: '{points}{/rows}' }],
      total: { ...first.ratings.total, text: '{total}' },
      passRules: list('passRules'),
    },
    recommendation: {
      ...first.recommendation,
      choice: { ...first.recommendation.choice, label: '{choiceLabel}' },
    },
  };
}

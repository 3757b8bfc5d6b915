import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeKit } from '../../src/make-kit/index.ts';
import { builtInTemplates, type Files, folderWith } from '../support/folders.ts';
import { first, readHtml, textOf } from '../support/html.ts';
import { localeIn } from '../support/locales.ts';
import { partsOf } from '../support/parts.ts';
import { sound, vacancyWith } from '../support/small-catalogue.ts';

const locale = { 'locales/en-US.yaml': readFileSync('catalogue/locales/en-US.yaml', 'utf8') };
const american: Files = {
  ...vacancyWith(
    ['level:', 'lang: en-US\njurisdiction: US\nlevel:'],
    ['reference:', 'working-pattern: [part-time]\npension: 4\nremote: some\nreference:'],
    ['assess: [selling]', 'assess: [baking, { skill: selling, essential: false }]'],
    ['    minutes: 60', '    minutes: 60\n    date: 2027-02-02\n    time: "13:00"\n    place: By video'],
  ),
  ...locale,
  'jurisdictions/US.yaml': 'name: United States\ncurrency: USD\n',
};

/** The pages of the vacancy as plain text, by name. */
async function pagesOf(files: Files): Promise<ReadonlyMap<string, string>> {
  const folder = folderWith(files);
  const parts = partsOf({ catalogues: [folder], templates: [builtInTemplates], formats: ['html'] });
  const made = await makeKit({ id: 'post', file: join(folder, 'vacancies/post.yaml') }, parts);
  const pages = (made.value?.files ?? []).map(({ name, bytes }) => {
    const body = first(readHtml(new TextDecoder().decode(bytes)), 'body');
    return [name.replace('.html', ''), textOf(body).replace(/\s+/gu, ' ')] as const;
  });
  return new Map(pages);
}

describe('an employer in the United States', () => {
  test('reads dates, times, money and the words of its hiring as it writes them', async () => {
    const pages = await pagesOf(american);
    const said = [
      ['advert', 'Sunday, January 17, 2027, at 11:55 p.m.'],
      ['advert', '$30,000 to $35,000 per year'],
      ['advert', 'Tuesday, February 2, 2027, starting at 1 p.m.'],
      ['advert', 'Application deadline'],
      ['advert', 'we contribute 4% of your pay'],
      ['advert', 'Part-time'],
      ['advert', 'Hybrid'],
      ['advert', 'Application screening, Interview'],
      ['advert', 'Selling (preferred)'],
      ['interview-question-set', 'These times assume a start at 1 p.m. for the first candidate.'],
      ['interview-question-set', '1:05 p.m.'],
      ['sift-scoring-sheet', 'Application screening'],
      ['sift-scoring-sheet', 'Rating: check one'],
      ['interview-consensus-sheet', 'Candidate ID'],
    ] as const;
    expect(said.filter(([name, text]) => !pages.get(name)?.includes(text))).toEqual([]);
  });

  test('reads no British word in any text', () => {
    const british =
      /adjustment|essential|desirable|advert|vacanc|\bposts?\b|\bsift|\btick|per cent|afterwards|closing date|annualised|behaviour|secondment|pension|order of merit|\ban? (?:hour|day|week|month|year)\b/iu;
    const { messages } = localeIn({ ...sound, ...locale }, 'en-US');
    const found = [...messages].flatMap(([key, { pieces }]) => {
      const text = pieces.map((piece) => ('text' in piece ? piece.text : '')).join('…');
      return british.test(text) ? [`${key}: ${text}`] : [];
    });
    expect(found).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Configuration, checkKit } from '../../src/make-kit/index.ts';
import { builtInTemplates, type Files, folderWith } from '../support/folders.ts';
import { partsOf } from '../support/parts.ts';
import { sound, vacancyWith } from '../support/small-catalogue.ts';

const builtIn = (name: string) => readFileSync(join(builtInTemplates, name), 'utf8');

/** The warnings of facts that no template shows: the line that each points to, and its message. */
async function unshown(templates: Files, files: Files = sound, changes: Partial<Configuration> = {}) {
  const [catalogue, own] = [folderWith(files), folderWith(templates)];
  const parts = partsOf({ catalogues: [catalogue], templates: [builtInTemplates, own], ...changes });
  const { problems } = await checkKit({ id: 'post', file: join(catalogue, 'vacancies/post.yaml') }, parts);
  return problems
    .filter(({ code }) => code === 'fact-not-shown')
    .map(({ message, place }) => {
      const text = readFileSync(place?.file ?? '', 'utf8');
      return [text.slice(place?.start, place?.end), message.replace(/^.*: /u, '')];
    });
}

const everything = vacancyWith(
  [
    'location: Leeds',
    `location: Leeds
title: Baker
summary: Bake.
posts: 1
grade: H1
working-pattern: Full time
hours: 37
contract: Permanent
panel: [chair]
candidates: [C-1]
benefits: [bread]
guaranteed-interview: Yes.
ai-use: None.
feedback: Some.
security: None.
nationality: Any.
complaints: To us.
ties: By lot.
remote: some
additional-pay: [{ name: Allowance, to: 50 }]
on-target-earnings: { from: 40000 }
pension: 12
opens: 2027-01-02
closing-note: We may close early.
starts: 2027-04-01
languages: [Welsh]
about-job: You bake.
duties: [bake]
person-specification: [{ group: Experience, essential: [a], desirable: [b] }]
how-to-apply: { link: https://example.org, email: a@example.org, phone: "1", post: Here., send: [a CV], note: Soon. }
contacts: [{ name: Jo, role: Head, email: j@example.org, phone: "2", for: a talk }]
time-zone: Europe/London
facts: [{ term: Team, text: Ovens }]
sections: [{ heading: Our oven, text: Hot., after: job }, { heading: Flour, text: Fine. }]`,
  ],
  ['hours: 37', 'hours: "37"'],
  ['from: 30000', 'note: More later, from: 30000'],
  [
    '    minutes: 60',
    '    minutes: 60\n    date: 2027-02-02\n    time: "10:00"\n    place: Leeds\n    about: Come.\n    exercise: { title: Dough, brief: Make dough., minutes: 5 }',
  ],
);

test('the built-in templates show all that can be said', async () => {
  expect(await unshown({}, everything)).toEqual([]);
});

test('what one’s own leave out is told once a file, at the first', async () => {
  const facts = builtIn('partials/advert-facts.hbs');
  const own = facts
    .replace(/^ *\{\{#if (?:salaries|locations)\}\}[\s\S]*?^ *\{\{\/if\}\}\n/gmu, '')
    .replace(/^.*salaryNote.*\n/mu, '');
  expect(await unshown({ 'partials/advert-facts.hbs': own }, sound)).toEqual([
    ['location', 'location, salary'],
  ]);
  const contact = { 'partials/advert-contact.hbs': '<h2>Contact</h2>' };
  expect(await unshown(contact)).toEqual([['name', 'contact.name, contact.email, contact.phone']]);
  const text = `${everything['vacancies/post.yaml']}contact: { email: a@example.org }\n`;
  expect(await unshown(contact, { ...everything, 'vacancies/post.yaml': text })).toEqual([
    ['email', 'contact.email, contacts'],
  ]);
});

test('what another document shows is shown', async () => {
  const advert = builtIn('advert.hbs');
  const ties = advert.replace(/\{\{#if organisation\.ties\}\}[\s\S]*?\{\{\/if\}\}/u, '');
  expect(ties).not.toBe(advert);
  expect(await unshown({ 'advert.hbs': ties }, everything)).toEqual([]);
});

test('people and stages', async () => {
  const bare = '<document title="{{title}}" lang="{{lang}}"><h1>{{sheet.candidate}}</h1></document>';
  const own = { 'scoring-sheet.hbs': bare, 'consensus-sheet.hbs': bare };
  expect(await unshown(own, everything)).toEqual([['panel', 'panel']]);
  const stage = builtIn('partials/advert-stage.hbs').replace(/^.*about.*\n/mu, '');
  expect(await unshown({ 'partials/advert-stage.hbs': stage }, everything)).toEqual([
    ['about', 'stages.about'],
  ]);
});

test('nothing is told where not every kind of document is asked for', async () => {
  expect(await unshown({}, everything, { documents: ['advert'] })).toEqual([]);
});

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkKit } from '../../src/make-kit/index.ts';
import { expectAnnounced } from '../support/announced.ts';
import { builtInTemplates, type Files, folderWith } from '../support/folders.ts';
import { openParts } from '../support/parts.ts';
import { sound } from '../support/small-catalogue.ts';

const template = `<document title="{{title}}" lang="{{lang}}" class="advert">
<h1>{{title}}</h1>
<p>{{say "own.thanks" name=organisation.name}}</p>
</document>
`;
const english = 'words: { own: { thanks: "Thank you from {name}" } }\n';

/** The Problems of a catalogue, a layer over it and a folder of templates, held against those that they announce. */
async function expectIn(layer: Files, templates: Files, catalogue: Files = sound) {
  const folders = [catalogue, layer, templates].map(folderWith);
  const [below = '', above = '', own = ''] = folders;
  const { value: parts, problems } = openParts({
    catalogues: [below, above],
    templates: [builtInTemplates, own],
  });
  const source = { id: 'post', file: join(below, 'vacancies/post.yaml') };
  const made = parts ? (await checkKit(source, parts)).problems : [];
  const told = [...problems, ...made].filter(({ code }) => /words|key-without|misused/u.test(code));
  expectAnnounced(folders, told);
  return told;
}

describe('words of one’s own', () => {
  test('are said by a template of one’s own', async () => {
    await expectIn({ 'locales/en-GB.yaml': english }, { 'advert.hbs': template });
  });

  test('that no language has are told at the template', async () => {
    const announced = template.replace('</p>\n', '</p>{{!-- error unknown-words --}}\n');
    await expectIn({}, { 'advert.hbs': announced });
  });

  test('that the language of a vacancy lacks are told at its file, and of no other', async () => {
    const like = 'name: Cymraeg\nlike: en-GB\n';
    const cy = { ...sound, 'locales/cy.yaml': like, 'locales/fr.yaml': like };
    await expectIn({ 'locales/en-GB.yaml': english }, { 'advert.hbs': template }, cy);
    const announced = 'words: { own: { thanks: "Diolch gan {name}" } }\n';
    await expectIn(
      { 'locales/cy.yaml': announced },
      { 'advert.hbs': template },
      {
        ...cy,
        'locales/en-GB.yaml': sound['locales/en-GB.yaml'].replace(
          '\nwords:',
          '\nwords: # error missing-words',
        ),
      },
    );
  });

  test('that nothing says are doubted, with what they are near to', async () => {
    const words = 'words:\n  advert:\n    grdae: Pay band # warning key-without-effect\n';
    const [first] = await expectIn({ 'locales/en-GB.yaml': words }, {});
    expect(first).toMatchObject({
      message: 'no document says "advert.grdae"',
      hint: 'did you mean "advert.grade"?',
    });
  });
});

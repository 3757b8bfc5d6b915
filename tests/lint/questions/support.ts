import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openCatalogue } from '../../../src/catalogue/index.ts';
import { checkQuestions } from '../../../src/lint/questions/index.ts';
import { nodeSystem } from '../../../src/pipeline/index.ts';
import type { Problem } from '../../../src/problems/index.ts';
import { expectAnnounced } from '../../support/announced.ts';
import { builtInCatalogue, type Files, folderWith } from '../../support/folders.ts';

/** The problems of the questions in catalogue layers, the lowest first, of which nothing else may be wrong. */
export function questionProblems(...folders: readonly string[]): Problem[] {
  const { value, problems } = openCatalogue(folders, nodeSystem);
  expect(problems).toEqual([]);
  if (!value) throw new Error('a catalogue was expected');
  return checkQuestions(value);
}

/** Holds the problems of the questions in a catalogue against those that its files announce; gives the problems. */
export function expectQuestionProblems(files: Files): Problem[] {
  const folder = folderWith(files);
  const problems = questionProblems(folder);
  expectAnnounced([folder], problems);
  return problems;
}

/** The file of a jurisdiction that ships. */
export function lawOf(code: string): Files {
  const file = `jurisdictions/${code}.yaml`;
  return { [file]: readFileSync(join(builtInCatalogue, file), 'utf8') };
}

/** A skill file with one question, of which some texts are given; each may end in the comment that announces a problem. */
export function skillAsking(texts: {
  readonly ask?: string;
  readonly probe?: string;
  readonly strong?: string;
  readonly low?: string;
}): Files {
  const {
    ask = 'Describe a loaf.',
    probe = 'Why that one?',
    strong = 'A clear reason',
    low = 'No reason',
  } = texts;
  return {
    'skill-levels.yaml': 'levels:\n  - { id: basic, name: Basic }\n',
    'skills/baking.yaml': `name: Baking
levels:
  basic:
    descriptors: [bake a loaf]
    questions:
      - id: loaf
        ask: ${ask}
        kind: past-behaviour
        minutes: 8
        probes:
          - ${probe}
        strong:
          - ${strong}
        weak: [None]
        anchors:
          low: ${low}
          acceptable: Fair
          outstanding: High
`,
  };
}

/** The codes of the problems of a lead question, and that each stands at the whole of it. */
export function codesOf(ask: string): string[] {
  return expectPlaced(skillAsking({ ask: JSON.stringify(ask) }), JSON.stringify(ask));
}

function expectPlaced(files: Files, text: string): string[] {
  const source = String(files['skills/baking.yaml']);
  return questionProblems(folderWith(files)).map(({ code, place }) => {
    expect(source.slice(place?.start, place?.end)).toBe(text);
    return code;
  });
}

import { allCriteria, type Catalogue } from '../catalogue/index.ts';
import { counted, type Place, type Problem, problem } from '../problems/index.ts';
import { type DescriptorForm, read, sentencesOf } from '../questions/index.ts';

/** Kinds of which a level says what a person can do. */
const told = new Set(['skill', 'behaviour', 'ability']);
/** A noun of another language may look like one. */
const englishNoun = /\b(?:an?|and|for|of|skills|the|their|to|who|with)\b/iu;
const mostSingly = 5;
const longestQuote = 60;

/** A descriptor that does not continue "You can: …". */
interface Misput {
  readonly text: string;
  readonly form: DescriptorForm;
  /** What could stand instead, one descriptor each; empty where a person has to find it. */
  readonly mended: readonly string[];
  readonly place: Place;
}

/**
 * A descriptor continues "You can: …", in documents as in the questions that are derived from it: told of somebody
 * else, as a noun or with a "can" of its own it does not. Each is a warning with the words that would; where there are
 * many, one that counts them, a file where `files` are looked at and else in all, since a framework is written in one
 * way throughout. Said of English alone. Problems: descriptor-does-not-continue.
 */
export function checkDescriptors(catalogue: Catalogue, files?: readonly string[]): Problem[] {
  const all = misputIn(catalogue).filter(({ place }) => !files || files.includes(place.file));
  const groups = files ? files.map((file) => all.filter(({ place }) => place.file === file)) : [all];
  return groups.flatMap((group) => (group.length > mostSingly ? together(group) : group.map(singly)));
}

function misputIn(catalogue: Catalogue): Misput[] {
  return allCriteria(catalogue)
    .filter(({ kind }) => told.has(kind))
    .flatMap(({ levels }) => [...levels.values()])
    .flatMap(({ descriptors, placeOfDescriptor }) =>
      descriptors.flatMap((text, index) => {
        const [first = '', ...others] = sentencesOf(text);
        const { form, mended } = read(first);
        if (form === 'continues' || form === 'unknown' || (form === 'noun' && !englishNoun.test(text)))
          return [];
        const more = others
          .map((sentence) => read(sentence))
          .map((reading) => reading.mended ?? reading.doing);
        const isMended = mended !== undefined && more.every((each) => each !== undefined);
        const whole = isMended ? [mended, ...more.filter((each) => each !== undefined)] : [];
        return { text, form, mended: whole, place: placeOfDescriptor(index) };
      }),
    );
}

function singly({ text, form, mended, place }: Misput): Problem {
  const message = `"${shortened(text)}" does not continue "You can: …": ${reasons[form]}`;
  const hint =
    mended.length === 0
      ? 'begin with what a person does, e.g. "keep a kitchen within its budget"'
      : `write ${mended.map((each) => `"${each}"`).join(' and, as a descriptor of its own, ')}`;
  return problem('descriptor-does-not-continue', message, { place, hint });
}

function together(group: readonly Misput[]): Problem[] {
  const [first, ...others] = group;
  if (!first) return [];
  const message = `${counted(group.length, 'descriptor')} do not continue "You can: …"; the first, "${shortened(first.text)}": ${reasons[first.form]}`;
  const related = others.map(({ text, mended, place }) => ({
    message: mended.length === 0 ? shortened(text) : `write "${mended.join('"; "')}"`,
    place,
  }));
  const hint = `${singly(first).hint}; "rolekit check FILE" tells all of a file`;
  return [problem('descriptor-does-not-continue', message, { place: first.place, related, hint })];
}

const reasons: Readonly<Record<DescriptorForm, string>> = {
  continues: '',
  unknown: '',
  'third-person': 'it tells of somebody else',
  gerund: 'it names what is done',
  past: 'it tells of the past',
  'first-person': 'it is said by the person',
  'second-person': 'it says "you" once more',
  ability: 'it says once more that somebody can',
  noun: 'it names a thing',
  quality: 'it says what somebody is like',
};

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > longestQuote ? `${line.slice(0, longestQuote - 1).trimEnd()}…` : line;
}

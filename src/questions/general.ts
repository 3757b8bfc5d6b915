import type { CriterionEntry } from '../catalogue/index.ts';
import type { Question } from '../catalogue/schema/criterion.ts';
import { namedActivity } from './activity.ts';

/** The kinds of criteria of which one question, asked of all, gives something to rate. */
type GeneralKind = 'experience' | 'qualification';

const general: Readonly<Record<GeneralKind, Omit<Question, 'id' | 'ask'> & { readonly before: string }>> = {
  experience: {
    before: 'What experience do you have that meets this: ',
    kind: 'past-behaviour',
    minutes: 5,
    probes: ['Where did you gain it?', 'What was your own part?', 'What in it bears most on this post?'],
    strong: [
      'places, times and tasks that could be checked',
      'their own part told apart from that of others',
      'what of it this post would call for',
    ],
    weak: ['a title or a span of time, with nothing of what was done', 'what others did', 'something else'],
    anchors: {
      low: 'Names little that bears on it, or nothing that could be checked.',
      acceptable: 'Names experience that meets what is asked for, with their own part in it.',
      outstanding: 'Names more than is asked for, and says how it would serve this post.',
    },
  },
  qualification: {
    before: 'What do you hold that meets this: ',
    kind: 'knowledge',
    minutes: 3,
    probes: ['Who awarded it?', 'When was it awarded?', 'What else do you hold that comes up to it?'],
    strong: ['the award, who gave it and when', 'for another award, why it comes up to this one'],
    weak: ['an award in another subject or of another level', 'a course, without its award'],
    anchors: {
      low: 'Holds nothing that meets it.',
      acceptable: 'Holds what is asked for, or what comes up to it.',
      outstanding: 'Holds more than is asked for, of use in this post.',
    },
  },
};

/** The one question that can be asked where nobody has written one: it says nothing but the name of the criterion. */
export function generalQuestion(kind: GeneralKind, { name }: CriterionEntry): Question {
  const { before, ...question } = general[kind];
  const { text } = namedActivity(name.replace(/^experience (?:of|in|with) /iu, ''));
  return { id: 'general', ask: `${before}${text}?`, ...question };
}

import type { Question } from '../catalogue/schema/criterion.ts';
import { ofThem } from './activity.ts';
import type { AskedKind } from './ask.ts';
import { tidy } from './descriptor.ts';

type Evidence = Pick<Question, 'probes' | 'strong' | 'weak'>;

/** What follows up any question of a kind, and what tells a strong answer to it from a weak one. */
const usual: Readonly<Record<AskedKind, Evidence>> = {
  'past-behaviour': {
    probes: [
      'What was your own part in it?',
      'Why did you go about it in that way?',
      'How did you know whether it had worked?',
    ],
    strong: [
      'one occasion, with their own part told apart from that of others',
      'reasons for what they did, and what spoke against it',
      'what came of it, and how they know',
    ],
    weak: [
      'what is usually done, with no one occasion',
      '“we” throughout, with no part of their own',
      'success claimed, with nothing that shows it',
    ],
  },
  situational: {
    probes: [
      'What would you need to find out first?',
      'Which choice would be the hardest?',
      'How would you know whether it had worked?',
    ],
    strong: [
      'what they would find out before they act',
      'steps in an order, each with its reason',
      'a sign by which they would see whether it works',
    ],
    weak: [
      'a rule recited, whatever the situation',
      'one way only, with nothing that speaks against it',
      'no way to tell whether it would work',
    ],
  },
  knowledge: {
    probes: [
      'What is an example from your own experience?',
      'What do people most often get wrong about it?',
      'When would you see it differently?',
    ],
    strong: [
      'words that somebody new to it would understand',
      'an example that fits',
      'what matters told apart from what matters less, with reasons',
    ],
    weak: [
      'terms repeated, with no sign of what they mean',
      'no example, or one that does not fit',
      'a list in which everything matters as much',
    ],
  },
};

/** Probes and indicators for a question of a kind; `subject` is the descriptor that it asks for, where there is one. */
export function evidenceFor(kind: AskedKind, subject: string | undefined): Evidence {
  const { probes, strong, weak } = usual[kind];
  const shown = subject === undefined ? [] : [shownBy(subject)];
  return { probes, strong: [...shown, ...strong], weak };
}

function shownBy(descriptor: string): string {
  const deed = ofThem(descriptor);
  return deed === undefined ? `evidence of this: “${tidy(descriptor)}”` : `evidence that they can ${deed}`;
}

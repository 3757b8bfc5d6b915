import { stringify } from 'yaml';
import type { PlacedAdvert, Placement } from './place.ts';

export interface DraftNames {
  readonly level: string | undefined;
  readonly organisation: string | undefined;
  /** What the draft is made from, as people know it. */
  readonly from: string;
}

/** The keys of a draft, in their order. */
const order = [
  'title',
  'reference',
  'grade',
  'location',
  'contract',
  'working-pattern',
  'hours',
  'salary',
  'closes',
  'starts',
  'how-to-apply',
  'about',
  'about-job',
  'duties',
  'person-specification',
  'benefits',
  'adjustments',
  'facts',
  'sections',
] as const satisfies (keyof PlacedAdvert)[];

/** The text of a vacancy file with what an advert says; above each key the lines that it is from; what has no place last. */
export function draftText(
  placed: PlacedAdvert,
  placements: readonly Placement[],
  { level, organisation, from }: DraftNames,
): string {
  const parts = order.flatMap((key) => {
    const value = placed[key];
    if (value === undefined) return [];
    const comment =
      key === 'sections' ? ['# No key of a vacancy holds these: move what has a place of its own.'] : [];
    return [
      [...comment, originOf(key, placements), stringify({ [key]: value }, { lineWidth: 0 }).trimEnd()]
        .filter(Boolean)
        .join('\n'),
    ];
  });
  const left = placements.filter(({ key }) => key === undefined);
  const rest = left.flatMap(({ first, text }) =>
    text.split('\n').map((each) => `# ${first}: ${commented(each)}`),
  );
  return [
    `# yaml-language-server: $schema=../schema/vacancy.schema.json\n# A draft from ${commented(from)}: check each part against it.`,
    [
      level === undefined ? '# level: a role level of "rolekit list levels"' : `level: ${level}`,
      organisation === undefined
        ? '# organisation: an id of catalogue/organisations'
        : `organisation: ${organisation}`,
    ].join('\n'),
    ...parts,
    '# The steps of the selection: "rolekit new LEVEL" shows how they are written.\n# stages:',
    ...(rest.length === 0 ? [] : [`# Not placed, by line:\n${rest.join('\n')}`]),
    '',
  ]
    .join('\n\n')
    .replace(/\n\n$/u, '\n');
}

function originOf(key: keyof PlacedAdvert, placements: readonly Placement[]): string {
  const from = placements.filter((each) => each.key === key);
  if (from.length === 0) return '';
  const first = Math.min(...from.map((each) => each.first));
  const last = Math.max(...from.map((each) => each.last));
  const headings = [...new Set(from.map(({ heading }) => heading).filter(Boolean))];
  const where = first === last ? `line ${first}` : `lines ${first} to ${last}`;
  return `# From ${where}${headings.length > 0 ? `: ${headings.map((each) => `"${commented(each)}"`).join(', ')}` : ''}`;
}

/** On one line, so that no comment ends early. */
function commented(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

import { type AdvertKey, keyOf } from './keys.ts';
import type { AdvertBlock, AdvertSection } from './markdown.ts';
import { dayIn, payIn } from './pay.ts';

/** What an advert says, by the keys of a vacancy. */
export interface PlacedAdvert {
  title?: string;
  reference?: string;
  grade?: string;
  location?: string;
  contract?: string;
  'working-pattern'?: string;
  hours?: string;
  salary?: Record<string, unknown>;
  closes?: string;
  starts?: string;
  about?: string;
  'about-job'?: string;
  duties?: string[];
  'person-specification'?: { group?: string; essential?: string[]; desirable?: string[] }[];
  benefits?: (string | { group: string; items: string[] })[];
  'how-to-apply'?: { link?: string; email?: string; note?: string };
  adjustments?: string;
  facts?: { term: string; text: string }[];
  sections?: { heading: string; text: string }[];
}

/** Which lines of the advert went where; `key` is undefined for those that nothing of a vacancy can hold. */
export interface Placement {
  readonly key: keyof PlacedAdvert | undefined;
  readonly first: number;
  readonly last: number;
  readonly heading: string;
  /** What stands there, for what is not placed. */
  readonly text: string;
  readonly block: AdvertBlock;
}

/** Keys of which an advert states one, on one line. */
const facts = ['location', 'contract', 'working-pattern', 'hours', 'reference', 'grade', 'starts'] as const;
const factLine = /^(?<term>\p{L}[\p{L}\p{N} /&().-]{0,40}?)\s*:\s+(?<text>\S.*)$/u;
const longestFact = 160;

/** Headings that say no more than the key does. */
const plainGroup = /^(?:must|essential|required|minimum|basic|nice|desirable|preferred|bonus|optional)\b/iu;

/** Places the parts of an advert by what their headings say. */
export class AdvertPlacing {
  readonly placed: PlacedAdvert = {};
  readonly placements: Placement[] = [];
  #section: AdvertSection | undefined;

  constructor(sections: readonly AdvertSection[]) {
    /** The known parts that the present one lies within. */
    const above: { readonly depth: number; readonly key: AdvertKey; readonly heading: string }[] = [];
    const title = titleOf(sections);
    let empty: AdvertKey | undefined;
    for (const section of sections) {
      this.#section = section;
      while ((above.at(-1)?.depth ?? -1) >= section.depth) above.pop();
      const isTitle = section === title;
      if (isTitle) this.placed.title ??= titleIn(section.heading);
      const outer = above.at(-1);
      const own = section.depth === 0 || isTitle ? undefined : keyOf(section.heading);
      // A heading without anything below it is that of the parts after it, on whatever depth they stand.
      if (own !== undefined && own !== 'about-job') empty = section.blocks.length === 0 ? own : undefined;
      const key = innerKey(outer?.key, own) ?? empty;
      if (key !== undefined && key === own)
        above.push({ depth: section.depth, key, heading: section.heading });
      const isInner = key !== undefined && (key !== own || outer?.key === key);
      const group = isInner && !plainGroup.test(section.heading) ? section.heading : undefined;
      const isLost = own === undefined && !isTitle && section.depth > 0 && section.blocks.length === 0;
      if (isLost) this.#note(headingAlone(section), undefined);
      if (section.depth === 0 || isTitle) this.#introduction(section.blocks);
      else if (key === undefined) this.#unknown(section);
      else for (const block of section.blocks) this.#block(block, key, group, section.blocks);
    }
  }

  /** What stands before all parts: facts of a line each, else what the post is, or who the employer. */
  #introduction(blocks: readonly AdvertBlock[]): void {
    for (const block of blocks) {
      if (block.kind === 'other') this.#note(block, undefined);
      else if (block.texts.every((text) => factLine.test(text)) && this.#facts(block)) continue;
      else if (block.kind === 'list') this.#prose(block, 'about-job');
      else {
        const isOfPost = block.texts.some((text) =>
          /\b(?:role|position|post|you(?:['’](?:ll|re))?|your|join|seeking|hiring|looking for)\b/iu.test(
            text,
          ),
        );
        this.#prose(block, isOfPost ? 'about-job' : 'about');
      }
    }
  }

  #unknown(section: AdvertSection): void {
    const kept = section.blocks.filter((block) => block.kind !== 'other');
    for (const block of section.blocks) if (block.kind === 'other') this.#note(block, undefined);
    if (kept.length === 0) return;
    const [only] = kept;
    if (kept.length === 1 && only && only.kind === 'paragraph' && only.texts.join(' ').length < 80) {
      this.placed.facts = [
        ...(this.placed.facts ?? []),
        { term: section.heading, text: only.texts.join(' ') },
      ];
      this.#note(only, 'facts');
      return;
    }
    if (kept.every(({ texts }) => texts.every((text) => factLine.test(text)))) {
      for (const block of kept) this.#facts(block);
      return;
    }
    for (const block of kept) this.#keep(block);
  }

  /** Keeps a block as a section of its own heading. */
  #keep(block: AdvertBlock): void {
    const heading = this.#section?.heading || 'More about the job';
    const sections = this.placed.sections ?? [];
    const last = sections.findLast((each) => each.heading === heading);
    if (last) last.text = `${last.text}\n\n${proseOf(block)}`;
    else sections.push({ heading, text: proseOf(block) });
    this.placed.sections = sections;
    this.#note(block, 'sections');
  }

  #block(block: AdvertBlock, key: AdvertKey, group: string | undefined, all: readonly AdvertBlock[]): void {
    if (block.kind === 'other') {
      this.#note(block, undefined);
      return;
    }
    const hasList = all.some(({ kind }) => kind === 'list');
    const isLeadIn =
      block.kind === 'paragraph' && hasList && block.texts.every((text) => /[:…]$/u.test(text));
    switch (key) {
      case 'duties':
        if (isLeadIn) this.#note(block, undefined);
        else if (block.kind === 'paragraph' && hasList) this.#prose(block, 'about-job');
        else {
          this.placed.duties = [...(this.placed.duties ?? []), ...block.texts];
          this.#note(block, 'duties');
        }
        return;
      case 'essential':
      case 'desirable':
        if (isLeadIn) this.#note(block, undefined);
        else if (block.kind === 'paragraph' && hasList) this.#keep(block);
        else this.#specify(block, key, group);
        return;
      case 'benefits':
        if (isLeadIn) this.#note(block, undefined);
        else if (block.kind === 'paragraph' && hasList) this.#keep(block);
        else this.#benefits(block, group);
        return;
      case 'how-to-apply':
        this.#apply(block);
        return;
      case 'about-job':
        if (block.texts.length === 1 || !this.#facts(block)) this.#prose(block, key);
        return;
      case 'about':
      case 'adjustments':
        this.#prose(block, key);
        return;
      case 'salary':
        if (!this.#facts(block)) this.#pay(block);
        return;
      case 'closes':
      case 'title':
        if (!this.#fact(key, block.texts.join(' '))) this.#keep(block);
        else this.#note(block, key);
        return;
      default: {
        const text = block.texts.join('; ');
        if (this.#fact(key, text)) this.#note(block, key);
        else if (!this.#facts(block)) this.#keep(block);
      }
    }
  }

  #specify(block: AdvertBlock, key: 'essential' | 'desirable', group: string | undefined): void {
    const groups = this.placed['person-specification'] ?? [];
    const known = groups.find((each) => each.group === group) ?? { ...(group !== undefined && { group }) };
    if (!groups.includes(known)) groups.push(known);
    known[key] = [...(known[key] ?? []), ...block.texts];
    this.placed['person-specification'] = groups;
    this.#note(block, 'person-specification');
  }

  #benefits(block: AdvertBlock, group: string | undefined): void {
    const benefits = this.placed.benefits ?? [];
    if (group === undefined) benefits.push(...block.texts);
    else {
      const known = benefits.find((each) => typeof each === 'object' && each.group === group);
      if (typeof known === 'object') known.items.push(...block.texts);
      else benefits.push({ group, items: [...block.texts] });
    }
    this.placed.benefits = benefits;
    this.#note(block, 'benefits');
  }

  #apply(block: AdvertBlock): void {
    const text = proseOf(block);
    const how = this.placed['how-to-apply'] ?? {};
    const link = /https?:\/\/[^\s()<>]+[^\s()<>.,;]/u.exec(text)?.[0];
    const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u.exec(text)?.[0];
    if (link !== undefined) how.link ??= link;
    if (email !== undefined) how.email ??= email;
    how.note = how.note === undefined ? text : `${how.note}\n\n${text}`;
    this.placed['how-to-apply'] = how;
    this.#note(block, 'how-to-apply');
  }

  #pay(block: AdvertBlock): void {
    const text = block.texts.join(' ');
    const pay = payIn(text);
    if (!pay || this.placed.salary) {
      this.#keep(block);
      return;
    }
    // What is said beside the amounts stays with them.
    this.placed.salary = { ...pay, ...(text.length <= longestFact ? { note: text } : {}) };
    this.#note(block, 'salary');
    if (text.length > longestFact) this.#keep(block);
  }

  /** Lines of a name and a text each: all of them are placed, or none. */
  #facts(block: AdvertBlock): boolean {
    const parts = block.texts.map((text) => factLine.exec(text)?.groups);
    if (!parts.every((each) => each?.['term'] !== undefined && (each['text'] ?? '').length <= longestFact))
      return false;
    for (const each of parts) {
      const term = each?.['term'] ?? '';
      const text = each?.['text'] ?? '';
      const key = keyOf(term);
      if (key !== undefined && this.#fact(key, text)) this.#note(block, key as keyof PlacedAdvert);
      else {
        this.placed.facts = [...(this.placed.facts ?? []), { term, text }];
        this.#note(block, 'facts');
      }
    }
    return true;
  }

  /** Whether a fact has a key, and could be read. */
  #fact(key: AdvertKey, text: string): boolean {
    if (text.length > longestFact) return false;
    if (key === 'salary') {
      const pay = payIn(text);
      if (!pay || this.placed.salary) return false;
      this.placed.salary = { ...pay, note: text };
      return true;
    }
    if (key === 'closes') {
      const day = dayIn(text);
      if (day === undefined || this.placed.closes !== undefined) return false;
      this.placed.closes = day;
      return true;
    }
    if (key === 'title') {
      this.placed.title ??= text;
      return this.placed.title === text;
    }
    const plain = facts.find((each) => each === key);
    if (plain === undefined || this.placed[plain] !== undefined) return false;
    this.placed[plain] = text;
    return true;
  }

  #prose(block: AdvertBlock, key: 'about' | 'about-job' | 'adjustments'): void {
    const before = this.placed[key];
    this.placed[key] = before === undefined ? proseOf(block) : `${before}\n\n${proseOf(block)}`;
    this.#note(block, key);
  }

  #note(block: AdvertBlock, key: keyof PlacedAdvert | undefined): void {
    const { first, last } = block;
    const heading = this.#section?.heading ?? '';
    const text = block.texts.join('\n');
    this.placements.push({ key, first, last, heading, text, block });
  }
}

/** A heading of which nothing else would tell. */
function headingAlone({ heading, line, place }: AdvertSection): AdvertBlock {
  return { kind: 'other', first: line, last: line, texts: [heading], place };
}

/** Within a known part, a part of an unknown heading is one of its groups; one that is known is what it says. */
function innerKey(outer: AdvertKey | undefined, own: AdvertKey | undefined): AdvertKey | undefined {
  if (outer === undefined) return own;
  if (own === undefined) return outer;
  // "Experience" within "Nice to have" is still nice to have; "About the team" within the duties is no duty.
  return outer === 'desirable' && own === 'essential' ? outer : own;
}

/** The heading that names the post: the first of all, unless it is that of a known part. */
function titleOf(sections: readonly AdvertSection[]): AdvertSection | undefined {
  const isNamedAbove = sections.some(
    ({ depth, blocks }) =>
      depth === 0 && blocks.some(({ texts }) => texts.some((text) => keyOf(termOf(text)) === 'title')),
  );
  const [first, second] = sections.filter(({ depth }) => depth > 0);
  if (!first || isNamedAbove) return undefined;
  if (keyOf(first.heading) === undefined) return first;
  if (first.blocks.length === 0 && second && keyOf(second.heading) === undefined) return second;
  return sections.filter(({ depth }) => depth === first.depth).length === 1 ? first : undefined;
}

function termOf(text: string): string {
  return factLine.exec(text)?.groups?.['term'] ?? '';
}

/** "Job description: Baker (m/f/d)" → "Baker". */
function titleIn(heading: string): string {
  return (
    heading
      .replace(/^(?:job (?:description|title|posting)|role|position|title)\s*[:–—-]\s*/iu, '')
      .replace(/\s*\((?:[mfwdx]\s*\/\s*){1,3}[mfwdx]\)\s*$/iu, '')
      .trim() || heading
  );
}

function proseOf({ kind, texts }: AdvertBlock): string {
  return kind === 'list' ? texts.map((text) => `- ${text}`).join('\n') : texts.join('\n\n');
}

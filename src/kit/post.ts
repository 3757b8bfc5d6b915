import { advertParts } from '../catalogue/schema/advert.ts';
import { placedSections } from '../catalogue/sections.ts';
import { proseBlocks } from '../reading/index.ts';
import { employerOf, type Vacancy } from '../vacancy/index.ts';
import type { Workplace } from '../vacancy/schema/post.ts';
import type { VacancyFile } from '../vacancy/schema.ts';
import { fieldOfPart } from './advert-schema.ts';
import type { Kit, KitPost } from './kit.ts';
import { dateOrText, momentText } from './moments.ts';
import { kitPay } from './pay.ts';
import { contractText, hoursText, languageText, patternText, remoteText } from './terms.ts';

/** What the advert says of the post itself. */
export function kitPost(vacancy: Vacancy): KitPost {
  const { value, locale } = vacancy;
  const employer = employerOf(vacancy);
  const locations = (value.locations ?? []).map(kitLocation);
  const zone = employer['time-zone'];
  return {
    location: value.location ?? oneLine(locations, locale.say('lists.between')),
    locations: locations.some(({ address, note }) => address !== undefined || note !== undefined)
      ? locations
      : [],
    remote: value.remote && remoteText(value.remote, locale),
    workingPattern: value['working-pattern'] && patternText(value['working-pattern'], locale),
    hours: value.hours === undefined ? undefined : hoursText(value.hours, locale),
    contract: value.contract && contractText(value.contract, locale),
    ...kitPay(vacancy),
    opens: value.opens && momentText(value.opens, zone, locale),
    closes: value.closes && momentText(value.closes, zone, locale),
    closingNote: value['closing-note'],
    starts: value.starts && dateOrText(value.starts, locale),
    languages: (value.languages ?? []).map((each) => languageText(each, locale)),
    aboutJob: proseBlocks(value['about-job']),
    duties: value.duties ?? [],
    personSpecification: kitSpecification(value['person-specification'] ?? []),
    facts: employer.facts ?? [],
    ...kitSections(employer.sections ?? []),
  };
}

function oneLine(locations: readonly { readonly name: string }[], between: string): string | undefined {
  return locations.length === 0 ? undefined : locations.map(({ name }) => name).join(between);
}

function kitLocation(place: string | Workplace): Kit['locations'][number] {
  if (typeof place === 'string') return { name: place };
  const { name, address, town, region, postcode, country, note } = place;
  const parts = [address, name === undefined ? undefined : town, region, postcode, country];
  const known = parts.filter((part) => part !== undefined);
  return {
    name: name ?? town ?? '',
    address: known.length === 0 ? undefined : known.join(', '),
    note,
  };
}

/** What is asked for one by one is essential, and of no group. */
function kitSpecification(
  entries: NonNullable<VacancyFile['person-specification']>,
): Kit['personSpecification'] {
  const single = entries.filter((each) => typeof each === 'string');
  const groups = entries.filter((each) => typeof each !== 'string');
  return [
    ...(single.length > 0 ? [{ essential: single, desirable: [] }] : []),
    ...groups.map(({ group, essential = [], desirable = [] }) => ({ group, essential, desirable })),
  ];
}

function kitSections(
  sections: Parameters<typeof placedSections>[0],
): Pick<Kit, 'sections' | 'sectionsAfter'> {
  const placed = placedSections(sections).map(({ after, section: { heading, text } }) => ({
    after,
    shown: { heading, text: proseBlocks(text) },
  }));
  const parts = advertParts.map((part) => {
    const own = placed.filter(({ after }) => after === part);
    return [fieldOfPart(part), own.map(({ shown }) => shown)] as const;
  });
  return { sections: placed.map(({ shown }) => shown), sectionsAfter: Object.fromEntries(parts) };
}

import type { Benefit } from '../catalogue/schema/advert.ts';
import { proseBlocks } from '../reading/index.ts';
import { contactsOf, employerOf, type Vacancy } from '../vacancy/index.ts';
import type { Kit } from './kit.ts';
import { pensionText } from './terms.ts';

/** What documents say of the employer. */
export function kitOrganisation(vacancy: Vacancy): Kit['organisation'] {
  const texts = employerOf(vacancy);
  const how = texts['how-to-apply'];
  const groups = benefitGroups(texts.benefits ?? []);
  const between = vacancy.locale.say('lists.between');
  const contacts = contactsOf(vacancy).map((each) => ({
    ...each,
    who:
      [each.name, each.role].filter((part) => part !== undefined).join(between) || vacancy.organisation.name,
    phoneLink: phoneLink(each.phone),
  }));
  return {
    name: vacancy.organisation.name,
    logo: vacancy.organisation.logo,
    about: proseBlocks(texts.about),
    benefits: groups.flatMap(({ items }) => items),
    benefitGroups: groups,
    pension: pensionText(texts.pension, vacancy.locale),
    apply: proseBlocks(texts.apply),
    howToApply: how && {
      ...how,
      phoneLink: phoneLink(how.phone),
      send: how.send ?? [],
      note: proseBlocks(how.note),
    },
    adjustments: proseBlocks(texts.adjustments),
    guaranteedInterview: proseBlocks(texts['guaranteed-interview']),
    aiUse: proseBlocks(texts['ai-use']),
    feedback: proseBlocks(texts.feedback),
    security: proseBlocks(texts.security),
    nationality: proseBlocks(texts.nationality),
    complaints: proseBlocks(texts.complaints),
    ties: proseBlocks(texts.ties),
    contact: contacts[0],
    contacts,
    opening: proseBlocks(texts.script?.opening),
    close: proseBlocks(texts.script?.close),
  };
}

/** Those in no group first, whatever stands between them. */
function benefitGroups(benefits: readonly Benefit[]): Kit['organisation']['benefitGroups'] {
  const single = benefits.filter((each) => typeof each === 'string');
  const groups = benefits.filter((each) => typeof each !== 'string');
  return [...(single.length > 0 ? [{ items: single }] : []), ...groups];
}

/** The digits of a phone number for a tel: link (RFC 3966), or undefined when it has other things in it, such as an extension. */
function phoneLink(phone: string | undefined): string | undefined {
  const digits = phone?.replace(/[\s().-]/gu, '');
  return digits !== undefined && /^\+?\d{3,15}$/u.test(digits) ? digits : undefined;
}

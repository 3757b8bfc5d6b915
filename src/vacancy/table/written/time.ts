import { ambiguous, faulty, quotedText, type Written } from './written.ts';

/** The moments at which a day is said to begin and end. */
const dayEnds = ['00:00', '23:59'];

/** Hours and minutes, seconds that are left out, and what says which half of the day. */
const clock = /^(\d{1,2})(?: ?[:.h] ?(\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?)?( ?[ap]m)?$/u;
const digitsAlone = /^(\d{1,2})(\d{2})( ?[ap]m)?$/u;

/** A time of day such as `10:00`, `2.30 pm`, `10h30`, `1000` or `noon`, in lower case, as hh:mm. */
export function timeOfDay(plain: string): Written<string> {
  if (/^(?:12 ?)?(?:noon|midday)$/u.test(plain)) return { value: '12:00' };
  if (/^(?:12 ?)?midnight$/u.test(plain)) return ambiguous(plain, dayEnds);
  if (/^0[.,](?:\d|\d{3,})$/u.test(plain)) return { value: timeOfFraction(Number(plain.replace(',', '.'))) };
  const zone = /^(.*\d(?::\d{2}| ?[ap]\.?m\.?)) ?(?:z|utc|gmt|bst|[a-z]{1,4}t|\+\d{2}(?::?\d{2})?)$/u.exec(
    plain,
  );
  if (zone?.[1] !== undefined && 'value' in timeOfDay(zone[1])) {
    const message = `a time zone stands here: ${quotedText(plain)}; times are printed as they stand, without one`;
    return faulty(message, `write the time where the work is, e.g. ${zone[1]}`);
  }
  if (/\d[^\d]* ?(?:-|to|until) ?\d/u.test(plain)) {
    return faulty(
      `two times stand here: ${quotedText(plain)}`,
      'write the one at which it begins, e.g. 10:00',
    );
  }
  const named = / ?(?:o['’]?clock|hours|hrs?|h|uhr)$/u.exec(plain)?.[0] ?? '';
  const text = plain.slice(0, plain.length - named.length).replace(/ ?([ap])\.? ?m\.?$/u, '$1m');
  const [, hour = '', minute, half] = digitsAlone.exec(text) ?? clock.exec(text) ?? [];
  const isWhole = minute !== undefined || half !== undefined || named !== '';
  if (hour === '' || !isWhole) return noTime(plain);
  if (/^0\.\d{2}$/u.test(text))
    return ambiguous(plain, [`0${text.replace('.', ':')}`, timeOfFraction(Number(text))]);
  return onDial(Number(hour), Number(minute ?? 0), half?.trim(), plain);
}

function onDial(hour: number, minute: number, half: string | undefined, plain: string): Written<string> {
  if (hour === 24 && minute === 0) {
    return faulty(
      `${quotedText(plain)} is no time of a day`,
      'write 23:59, or 00:00 of the day that begins then',
    );
  }
  if (half === 'am' && (hour > 12 || hour === 0)) return noTime(plain);
  const ofHalf = half === undefined || hour > 12 ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  if (ofHalf > 23 || minute > 59) return noTime(plain);
  return { value: written(ofHalf * 60 + minute) };
}

function noTime(plain: string): Written<never> {
  return faulty(`${quotedText(plain)} is no time of day`, 'write e.g. 10:00');
}

/** The time that a part of a day is, as spreadsheets keep times: 0.5 is noon. */
export function timeOfFraction(fraction: number): string {
  return written(Math.min(1439, Math.floor(Math.round(fraction * 86_400) / 60)));
}

function written(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

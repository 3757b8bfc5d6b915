import { endingOf, nameWithoutEnding } from '../reading/index.ts';

/** File systems have no longer names, in bytes; those of documents are ASCII. */
const longestName = 255;

/** What a file is called that somebody has changed, once the new one takes its name: "advert (edited 1).docx". */
export function editedName(name: string, count: number): string {
  const ending = ` (edited ${count})${endingOf(name)}`;
  return `${nameWithoutEnding(name).slice(0, longestName - ending.length)}${ending}`;
}

export function isEditedName(name: string): boolean {
  return / \(edited [1-9]\d*\)\.(?:docx|pdf|html)$/u.test(name);
}

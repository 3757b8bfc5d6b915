import type { LocaleFile } from './schema.ts';

/** What files say of a language beside its words, the lowest first: key by key the upper one's word counts. */
export function dataOf(files: readonly LocaleFile[]): Omit<LocaleFile, 'like' | 'words'> {
  return files.reduce<Omit<LocaleFile, 'like' | 'words'>>((below, file) => {
    const signs = { ...below.money?.signs, ...file.money?.signs };
    const money = { ...below.money, ...file.money };
    const name = file.name ?? below.name;
    const paper = file.paper ?? below.paper;
    return {
      ...(name !== undefined && { name }),
      ...(paper !== undefined && { paper }),
      dates: { ...below.dates, ...file.dates },
      times: { ...below.times, ...file.times },
      numbers: { ...below.numbers, ...file.numbers },
      money: Object.keys(signs).length > 0 ? { ...money, signs } : money,
    };
  }, {});
}

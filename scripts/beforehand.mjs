// What the program would otherwise work out of the built-in catalogue, templates and fonts whenever it starts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

/** See src/reading/known-values.ts. */
export async function knownValues(root) {
  const { parseYaml, readSource } = await import(join(root, 'dist/reading/index.js'));
  const { keyOfText } = await import(join(root, 'dist/reading/known-values.js'));
  const files = ['catalogue', 'templates'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((path) => path.endsWith('.yaml'))
      .sort()
      .map((path) => join(root, folder, path)),
  );
  const entries = files.flatMap((file) => {
    const source = readSource(file).value;
    const parsed = source && parseYaml(source, {});
    if (!parsed?.value || parsed.problems.length > 0) return [];
    const { value } = parsed.value;
    const isJson = isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value);
    return isJson ? [[keyOfText(source.text), value]] : [];
  });
  return Object.fromEntries(entries);
}

/** See src/writers/pdf/fonts/known-words.ts. Most text is in the regular and in the bold face. */
export async function knownWords(root, values) {
  const fonts = join(root, 'dist/writers/pdf/fonts');
  const { openFace } = await import(join(fonts, 'face.js'));
  const { createShaper } = await import(join(fonts, 'shape.js'));
  const { plainWordOf } = await import(join(fonts, 'known-words.js'));
  const { fontFilesOf, readTheme } = await import(join(root, 'dist/theme/index.js'));
  const texts = await wordsIn([...stringsIn(values), ...templateTexts(root)], root);
  const themeFile = join(root, 'templates/theme.yaml');
  const { regular, bold } = fontFilesOf(readTheme(themeFile).value, themeFile);
  const faces = [regular, bold].map(openFace).map((face) => {
    const shape = createShaper(face, {});
    const words = texts.map((text) => [text, plainWordOf(shape(text))]).filter(([, word]) => word);
    return [face.key, Object.fromEntries(words)];
  });
  return Object.fromEntries(faces);
}

function stringsIn(value) {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function templateTexts(root) {
  const folder = join(root, 'templates');
  const files = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.hbs'));
  const tags = /\{\{.*?\}\}|<.*?>/gsu;
  return files.map((path) => readFileSync(join(folder, path), 'utf8').replace(tags, ' '));
}

/** The words of texts as the PDF writer parts them; those that stand there once take longer to read than to lay out. */
async function wordsIn(texts, root) {
  const { ItemList } = await import(join(root, 'dist/writers/pdf/text/items.js'));
  const counts = new Map();
  const shape = (text) => {
    counts.set(text, (counts.get(text) ?? 0) + 1);
    return { width: 0 };
  };
  for (const text of texts) new ItemList().addText(text, { face: { shape }, size: 1 });
  const words = [...counts].filter(([, count]) => count > 1).map(([text]) => text);
  return words.sort();
}

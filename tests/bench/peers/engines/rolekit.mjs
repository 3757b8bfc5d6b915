// rolekit itself, in its two halves: a Document to bytes, and a kit through the template to bytes. The second is what
// the others do, who go from plain data to bytes.
const dist = (path) => import(`../../../../dist/${path}`);

/** A writer of a format, with the templates as loaded. */
export async function openWriter(format) {
  const { builtInFonts, builtInTemplates, documentDate, nodeSystem } = await dist('pipeline/index.js');
  const { loadTemplates } = await dist('templating/index.js');
  const { fontFilesOf, openFonts } = await dist('theme/index.js');
  const { formats } = await dist('writers/formats.js');
  const set = loadTemplates([builtInTemplates], nodeSystem).value;
  const fonts = openFonts(fontFilesOf(set.theme, set.themeFile, builtInFonts()), nodeSystem.files);
  const create = await formats[format]();
  const looks = { theme: set.theme, fonts, date: documentDate(undefined), system: nodeSystem };
  return { set, writer: await create(looks) };
}

/** Turns a kit of a scoring sheet into its Document. */
async function openTemplate(set) {
  const { builtInCatalogue, builtInTemplates, nodeSystem } = await dist('pipeline/index.js');
  const { imageResolver, parseMarkup } = await dist('document/index.js');
  const { stageKitSchema } = await dist('kit/index.js');
  const { compileTemplate } = await dist('templating/index.js');
  const template = compileTemplate(set, 'scoring-sheet', stageKitSchema, undefined).value;
  const context = {
    theme: set.theme,
    image: imageResolver([builtInCatalogue, builtInTemplates], nodeSystem.files),
  };
  return (kit) => {
    const { markup, files } = template.render(kit);
    return parseMarkup(markup, { files, ...context }).value;
  };
}

const fromDocument = (format) => ({
  id: `rolekit-${format}-writer`,
  name: 'rolekit, the writer alone',
  format,
  takes: 'document',
  differs: 'Begins at the finished Document: no template is rendered and checked.',
  open: async () => {
    const { writer } = await openWriter(format);
    return { write: async (document) => (await writer.write(document)).bytes };
  },
});

const fromKit = (format) => ({
  id: `rolekit-${format}`,
  name: 'rolekit',
  format,
  takes: 'kit',
  differs:
    'Renders the template, checks its markup and writes. The layout comes from the theme: nothing is placed by hand.',
  open: async () => {
    const { set, writer } = await openWriter(format);
    const documentOf = await openTemplate(set);
    return { write: async (kit) => (await writer.write(documentOf(kit))).bytes };
  },
});

export const rolekitDocx = [fromKit('docx'), fromDocument('docx')];
export const rolekitPdf = [fromKit('pdf'), fromDocument('pdf')];

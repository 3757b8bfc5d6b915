import { all, type Docx, elements, has, textOf, value, type XmlElement } from '../../support/docx.ts';

const storyParts = /^word\/(?:document|header|footer)\.xml$/u;

/** What keeps Word from opening a package, or makes it change what it holds. Empty for a sound one. */
export function faultsOf(docx: Docx): string[] {
  const stories = [...docx.parts.keys()].filter((name) => storyParts.test(name));
  return [
    ...missingParts(docx),
    ...stories.flatMap((name) => [
      ...undefinedStyles(docx, docx.xml(name)),
      ...looseEnds(docx.xml(name)),
      ...all(docx.xml(name), 'w:tbl').flatMap(raggedRows),
    ]),
    ...undefinedNumbering(docx),
    ...repeatedIds(stories.flatMap((name) => all(docx.xml(name), 'wp:docPr'))),
  ];
}

/** Every relationship leads to a part, every part has a content type, every id that is used is there. */
function missingParts(docx: Docx): string[] {
  const types = docx.xml('[Content_Types].xml');
  const typed = new Set([
    ...elements(types, 'Override').map((each) => each.attributes['PartName']?.slice(1)),
    ...elements(types, 'Default').map((each) => `.${each.attributes['Extension']}`),
  ]);
  const untyped = [...docx.parts.keys()].filter(
    (name) =>
      name !== '[Content_Types].xml' && !typed.has(name) && !typed.has(name.slice(name.lastIndexOf('.'))),
  );
  const nowhere = [...docx.parts.keys()]
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const folder = name.startsWith('word/') ? 'word/' : '';
      return elements(docx.xml(name), 'Relationship')
        .filter((each) => each.attributes['TargetMode'] !== 'External')
        .map((each) => `${folder}${each.attributes['Target']}`)
        .filter((target) => !docx.parts.has(target));
    });
  return [...untyped.map((name) => `${name} has no type`), ...nowhere.map((name) => `${name} is missing`)];
}

function undefinedStyles(docx: Docx, story: XmlElement): string[] {
  const defined = new Set(
    elements(docx.xml('word/styles.xml'), 'w:style').map((each) => each.attributes['w:styleId']),
  );
  return ['w:pStyle', 'w:rStyle', 'w:tblStyle']
    .flatMap((name) => all(story, name))
    .map((each) => each.attributes['w:val'])
    .filter((id) => !defined.has(id))
    .map((id) => `style ${id} is not defined`);
}

/** A cell and a story end with a paragraph; two tables do not touch. */
function looseEnds(story: XmlElement): string[] {
  const containers = [
    ...all(story, 'w:tc'),
    ...all(story, 'w:body'),
    ...(story.name === 'w:document' ? [] : [story]),
  ];
  return containers.flatMap((container) => {
    const names = elements(container)
      .map(({ name }) => name)
      .filter((name) => name === 'w:p' || name === 'w:tbl');
    const touching = names.some((name, index) => name === 'w:tbl' && names[index + 1] === 'w:tbl');
    return [
      ...(names.at(-1) === 'w:p' ? [] : [`${container.name} does not end with a paragraph`]),
      ...(touching ? ['two tables touch'] : []),
    ];
  });
}

/** The cells of every row cover the grid of the table, which has no more columns than Word allows. */
function raggedRows(table: XmlElement): string[] {
  const columns = all(table, 'w:tblGrid')[0]?.children.length ?? 0;
  const spanOf = (cell: XmlElement) =>
    has(cell, 'w:tcPr', 'w:gridSpan') ? Number(value(cell, ['w:tcPr', 'w:gridSpan'])) : 1;
  const ragged = elements(table, 'w:tr').filter(
    (row) => elements(row, 'w:tc').reduce((sum, cell) => sum + spanOf(cell), 0) !== columns,
  );
  return [
    ...ragged.map((row) => `a row does not cover ${columns} columns: ${textOf(row).slice(0, 40)}`),
    ...(columns > 63 ? ['more than 63 columns'] : []),
  ];
}

function undefinedNumbering(docx: Docx): string[] {
  const defined = new Set(
    elements(docx.xml('word/numbering.xml'), 'w:num').map((each) => each.attributes['w:numId']),
  );
  return all(docx.body, 'w:numId')
    .map((each) => each.attributes['w:val'])
    .filter((id) => !defined.has(id))
    .map((id) => `numbering ${id} is not defined`);
}

function repeatedIds(drawings: readonly XmlElement[]): string[] {
  const ids = drawings.map((each) => each.attributes['id']);
  return new Set(ids).size === ids.length ? [] : ['drawing ids repeat'];
}

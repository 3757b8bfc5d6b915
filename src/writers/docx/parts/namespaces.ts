const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006';
const drawingml = 'http://schemas.openxmlformats.org/drawingml/2006';

export const relationshipTypes = {
  document: `${officeDocument}/relationships/officeDocument`,
  properties: `${officeDocument}/relationships/extended-properties`,
  core: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  styles: `${officeDocument}/relationships/styles`,
  numbering: `${officeDocument}/relationships/numbering`,
  settings: `${officeDocument}/relationships/settings`,
  header: `${officeDocument}/relationships/header`,
  footer: `${officeDocument}/relationships/footer`,
  hyperlink: `${officeDocument}/relationships/hyperlink`,
  image: `${officeDocument}/relationships/image`,
} as const;

export const drawingNamespaces = {
  main: `${drawingml}/main`,
  picture: `${drawingml}/picture`,
} as const;

export const propertiesNamespace = `${officeDocument}/extended-properties`;

/** What every part of WordprocessingML declares. */
export const mainNamespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** What a part with text, links and images declares. */
export const storyNamespaces = `${mainNamespaces} xmlns:r="${officeDocument}/relationships" xmlns:wp="${drawingml}/wordprocessingDrawing"`;

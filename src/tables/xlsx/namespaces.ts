/** The names that the parts of a workbook use: of the transitional kind, and of the strict kind (ECMA-376-1, annex A). */
export const spreadsheet: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);

export const relationshipsPart: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);

/** Of the attribute `r:id`; the types of relationships begin with one of them too. */
export const relationshipIds: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

export const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

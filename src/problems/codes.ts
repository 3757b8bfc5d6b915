/**
 * Every kind of Problem there is, with its severity: an error would make a document wrong, a warning is
 * something a person should look at. The list is closed; a code is never reused for another meaning.
 */
export const severities = {
  // reading files
  'unreadable-file': 'error',
  'not-utf8': 'error',
  'control-character': 'error',
  'yaml-syntax': 'error',
  'duplicate-key': 'error',
  'too-many-aliases': 'error',
  'unknown-key': 'error',
  'missing-key': 'error',
  'wrong-type': 'error',
  'wrong-value': 'error',
  'bad-file-name': 'error',
  'duplicate-id': 'error',
  // across files
  'unknown-skill': 'error',
  'unknown-skill-level': 'error',
  'unknown-role-level': 'error',
  'unknown-organisation': 'error',
  'unknown-scale': 'error',
  'unknown-question': 'error',
  'unknown-vacancy': 'error',
  'salary-range': 'error',
  'pass-mark-out-of-scale': 'error',
  'essential-not-assessed': 'error',
  'question-missing': 'error',
  'skill-not-in-level': 'error',
  'desirable-not-assessed': 'warning',
  'minutes-do-not-fit': 'warning',
  'too-many-criteria': 'warning',
  'too-few-criteria': 'warning',
  'advert-incomplete': 'warning',
  // templates
  'template-missing': 'error',
  'template-syntax': 'error',
  'unknown-field': 'error',
  'unknown-partial': 'error',
  'unknown-helper': 'error',
  'misused-field': 'error',
  'misused-helper': 'error',
  'forbidden-template-feature': 'error',
  // markup
  'malformed-markup': 'error',
  'unknown-element': 'error',
  'unknown-attribute': 'error',
  'unknown-class': 'error',
  'wrong-nesting': 'error',
  'wrong-attribute': 'error',
  'missing-attribute': 'error',
  'field-without-label': 'error',
  'duplicate-field-name': 'error',
  'table-shape': 'error',
  'table-without-header': 'error',
  'heading-order': 'error',
  'image-unusable': 'error',
  // theme and settings
  'theme-invalid': 'error',
  'settings-invalid': 'error',
  // writing
  'missing-glyph': 'warning',
  'box-too-tall': 'warning',
  'output-unwritable': 'error',
  'output-outside': 'error',
  // import
  'page-unreadable': 'error',
  'skill-level-unrecovered': 'error',
  'unplaced-text': 'warning',
  'repaired-text': 'warning',
  'skill-name-differs': 'warning',
  'repeated-skill': 'warning',
  'skill-text-differs': 'warning',
  'skill-not-listed': 'warning',
  'text-missing': 'warning',
  'grades-unmatched': 'warning',
  'table-unreadable': 'error',
  contradiction: 'error',
} as const satisfies Record<string, Severity>;

export type Severity = 'error' | 'warning';
export type ProblemCode = keyof typeof severities;

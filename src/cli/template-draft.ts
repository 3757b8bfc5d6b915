import { type DocumentKind, isOfStages } from '../kit/index.ts';

/** A template of one's own to begin with, as short as shows where things come from. */
export function templateDraft(name: string, kind: Pick<DocumentKind, 'per' | 'stages'>): string {
  const words = name.replaceAll('-', ' ');
  const heading = words.charAt(0).toUpperCase() + words.slice(1);
  const isOfStage = isOfStages(kind);
  const when = isOfStage
    ? [
        '  {{#if stage.date}}',
        '  <p>{{stage.name}}: {{stage.date}}{{#if stage.time}}, {{stage.time}}{{/if}}</p>',
        '  {{/if}}',
      ]
    : [];
  return [
    '{{!-- What can be named here: docs/templates.md, "Fields and helpers". "rolekit check" says what is wrong. --}}',
    `<document title="{{title}}: ${words}" lang="{{lang}}">`,
    '  <footer><p>{{running}}</p></footer>',
    `  <h1>${heading}</h1>`,
    ...addressee(kind),
    '  <p>{{title}}, {{organisation.name}}</p>',
    ...when,
    '  <p>Your own words stand here.</p>',
    '</document>',
    '',
  ].join('\n');
}

function addressee({ per }: Pick<DocumentKind, 'per'>): string[] {
  switch (per) {
    case 'candidate':
      return ['  {{#if sheet.candidate}}<p>To candidate {{sheet.candidate}}</p>{{/if}}'];
    case 'panel-member':
      return ['  {{#if sheet.panelMember}}<p>To {{sheet.panelMember}}</p>{{/if}}'];
    case 'vacancy':
    case 'stage':
      return [];
  }
}

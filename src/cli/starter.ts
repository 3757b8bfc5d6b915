import { jsonSchemas } from './json-schemas.ts';

export interface StarterFile {
  /** Relative to the new folder. */
  readonly path: string;
  readonly content: Uint8Array | string;
}

const settings = `# Settings of rolekit for this folder. Flags and ROLEKIT_* variables go before them.
# Your own catalogue lies over the built-in one: what is not here comes from there.
catalogue: [catalogue]
# Folders with templates, kinds of documents or a theme.yaml of your own; "rolekit new template NAME" begins one:
# templates: [templates]
out: output
# documents: [advert, question-set, scoring-sheet]
# formats: [docx, pdf, html]
`;

const guide = `# Your hiring kits

- \`catalogue/organisations/\`: your employer's texts, printed as they stand.
- \`catalogue/vacancies/\`: a file a campaign. \`rolekit new\` begins one and asks for the facts.
- \`catalogue/skills/\`, \`catalogue/roles/\`: skills and roles of your own, laid over the built-in ones.

Build with \`rolekit build\`, check with \`rolekit check\`. The kits are in \`output/\`.
`;

const copied = [
  'organisations/example-department.yaml',
  'organisations/example-department.png',
  'vacancies/lead-devops-engineer.yaml',
] as const;

/** The files of a folder that a newcomer can work in: settings, a guide, an example employer and vacancy, and the schemas that editors complete from. */
export async function starterFiles(
  readBuiltIn: (file: string) => Promise<Uint8Array>,
): Promise<readonly StarterFile[]> {
  const examples = await Promise.all(
    copied.map(async (file) => ({ path: `catalogue/${file}`, content: await readBuiltIn(file) })),
  );
  const schemas = [...jsonSchemas()].map(([name, content]) => ({
    path: `catalogue/schema/${name}.schema.json`,
    content,
  }));
  return [
    { path: 'rolekit.yaml', content: settings },
    { path: 'README.md', content: guide },
    { path: '.gitignore', content: 'output/\n' },
    ...examples,
    ...schemas,
  ];
}

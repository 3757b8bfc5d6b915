import { expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/index.ts';
import { readPlainElements } from '../../src/document/parse/plain-elements.ts';
import { assemble, kitSchema, stageKitSchema } from '../../src/kit/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { loadTemplates, openTemplates } from '../../src/templating/index.ts';
import { readVacancy } from '../../src/vacancy/index.ts';
import { kindsOf } from '../support/parts.ts';

test('what the built-in templates render is plain: it is read the fast way', () => {
  const { value: catalogue } = openCatalogue(['catalogue'], nodeSystem);
  const { value: set } = loadTemplates(['templates'], nodeSystem);
  if (!catalogue || !set) throw new Error('no catalogue or no templates');
  const { value: vacancy } = readVacancy('catalogue/vacancies/lead-devops-engineer.yaml', catalogue);
  if (!vacancy) throw new Error('no vacancy');
  const kit = assemble(vacancy, catalogue);
  const sheet = { candidate: "O'Brien & Søn <1>", people: "O'Brien & Søn <1>" };
  const compile = openTemplates(set, undefined);
  for (const { name, per } of kindsOf()) {
    const template = compile(name, per === 'vacancy' ? kitSchema : stageKitSchema).value;
    for (const stage of kit.stages) {
      const rendered = template?.render({ ...kit, stage, sheet }, vacancy.locale);
      expect(rendered && readPlainElements(rendered.markup, rendered.files)).toMatchObject({
        name: 'document',
      });
    }
  }
});

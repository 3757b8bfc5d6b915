import { z } from 'zod';
import { criterionSchema, skillSchema } from '../catalogue/schema/criterion.ts';
import { jurisdictionSchema } from '../catalogue/schema/jurisdiction.ts';
import { organisationSchema } from '../catalogue/schema/organisation.ts';
import { roleSchema } from '../catalogue/schema/role.ts';
import { scaleSchema } from '../catalogue/schema/scale.ts';
import { ladderSchema, skillLevelsSchema } from '../catalogue/schema/skill-levels.ts';
import { mappingSchema } from '../framework-import/tables/mapping.ts';
import { localeSchema } from '../locale/index.ts';
import { documentsSchema } from '../make-kit/index.ts';
import { themeSchema } from '../theme/index.ts';
import { vacancySchema } from '../vacancy/index.ts';
import { settingsSchema } from './settings.ts';

const schemas = {
  role: roleSchema,
  skill: skillSchema,
  criterion: criterionSchema,
  ladder: ladderSchema,
  scale: scaleSchema,
  organisation: organisationSchema,
  jurisdiction: jurisdictionSchema,
  vacancy: vacancySchema,
  'skill-levels': skillLevelsSchema,
  locale: localeSchema,
  theme: themeSchema,
  documents: documentsSchema,
  settings: settingsSchema,
  mapping: mappingSchema,
} as const satisfies Record<string, z.ZodType>;

/** The JSON Schema (draft-07) of every YAML file, by name, as text: what editors complete and check from. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(Object.entries(schemas).map(([name, schema]) => [name, jsonSchemaText(name, schema)]));
}

function jsonSchemaText(name: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return `${JSON.stringify({ $schema, title: `rolekit ${name}`, ...rest }, undefined, 2)}\n`;
}

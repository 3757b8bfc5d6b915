import { z } from 'zod';
import { attribution, line, passageList, prose, retired, slug } from './common.ts';
import { sourceSchema } from './source.ts';

const tracks = ['technical', 'management'] as const;

export const roleLevelSchema = z.strictObject({
  id: slug.describe('Unique over the whole catalogue.'),
  name: line.describe('The official name, as it heads an advert.'),
  retired,
  track: z.enum(tracks).optional().describe('Left out where a level has one track only.'),
  beside: slug.optional().describe('The role level at the same height on the other track.'),
  grades: z.array(line).optional().describe('Indicative grades.'),
  about: prose.optional(),
  duties: passageList.optional().describe('Each continues "At this role level, you will: …".'),
  skills: z.record(slug, slug).describe('The skill level that this role level needs, by skill.'),
});

export const roleSchema = z.strictObject({
  name: line.describe('The official name.'),
  family: line.optional().describe('The family of roles that it belongs to, where there are families.'),
  'also-known-as': z.array(line).optional(),
  source: sourceSchema.optional().describe('Whose words the texts of the role are; printed where they are.'),
  attribution: attribution.optional(),
  about: prose.optional(),
  duties: passageList.optional().describe('Each continues "In this role, you will: …".'),
  levels: z.array(roleLevelSchema).min(1).describe('In order of seniority, junior first.'),
});

export type RoleFile = z.infer<typeof roleSchema>;
export type RoleLevel = z.infer<typeof roleLevelSchema>;

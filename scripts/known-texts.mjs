// Writes src/framework-import/known-texts.ts anew from the framework's official tables: node scripts/known-texts.mjs
// roles.csv skills.csv, after a build. It holds hashes alone, none of the words.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tellingTexts, textHash } from '../dist/framework-import/provenance.js';
import { readRoles } from '../dist/framework-import/roles-table.js';
import { readSkills } from '../dist/framework-import/skills-table.js';
import { readTable } from '../dist/framework-import/table.js';
import { nodeSystem } from '../dist/pipeline/index.js';

const [rolesFile, skillsFile] = process.argv.slice(2);
const tableOf = (file) => readTable(file, nodeSystem.files).value;
const skills = readSkills(tableOf(skillsFile)).value;
const { roles } = readRoles(tableOf(rolesFile), skills).value;
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const texts = [...roles.values(), ...skills.values()].flatMap(tellingTexts);
const hashes = [...new Set(texts.map((text) => textHash(text, sha256)))].sort().join('');
const lines = hashes.match(/.{1,96}/gu).map((line) => `  '${line}',\n`);
writeFileSync(
  new URL('../src/framework-import/known-texts.ts', import.meta.url),
  `/**
 * The official texts of the Government Digital and Data Profession Capability Framework (September 2025), as the first
 * four characters of their hashes, one after the other: enough to know them again. Written by scripts/known-texts.mjs.
 */
export const knownTextHashes = [
${lines.join('')}].join('');
`,
);

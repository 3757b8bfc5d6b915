// Compiles src/ into a clean dist/ and bundles from it what is run, dist/bin/: to find and open hundreds of files
// takes a program longer than to read a few.
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));

rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [join(typescript, 'bin/tsc'), '-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
await bundle(root);
// Neither compiler nor bundler sets an execute bit.
for (const main of ['cli/main.js', 'bin/main.js']) chmodSync(join(dist, main), 0o755);

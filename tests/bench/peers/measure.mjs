// Measures one engine in a process of its own: node measure.mjs ID INPUT OUTPUT. Prints what it found as one line of JSON.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { engines } from './engines/index.mjs';
import { median } from './median.mjs';

const warmUp = { documents: 3, ms: 2_000 };
const measured = { documents: 30, ms: 4_000 };
/** However slow an engine is, no part takes longer than this, and each has a document. */
const longest = 8_000;

const [id, input, output] = process.argv.slice(2);
const engine = engines.find((each) => each.id === id);
const { look, inputs, template } = JSON.parse(readFileSync(input, 'utf8'));

const began = performance.now();
const opened = await engine.open({
  look,
  template: template && Buffer.from(template, 'base64'),
  folder: dirname(output),
});
const bytes = await opened.write(inputs[0]);
const first = performance.now() - began;
writeFileSync(output, bytes);

let number = 0;
await run(warmUp);
const times = await run(measured);
await opened.close?.();
const memory = process.resourceUsage().maxRSS / 1024;
console.log(
  JSON.stringify({ first, median: median(times), documents: times.length, bytes: bytes.length, memory }),
);
process.exit(0);

/** Writes one sheet after the other, each another; gives the milliseconds of each. */
async function run({ documents, ms }) {
  const start = performance.now();
  const taken = [];
  const hasTime = () => performance.now() - start < longest;
  const needsMore = () => taken.length < documents || performance.now() - start < ms;
  while (taken.length === 0 || (needsMore() && hasTime())) {
    number += 1;
    opened.before?.();
    const from = performance.now();
    await opened.write(inputs[number % inputs.length]);
    taken.push(performance.now() - from);
  }
  return taken;
}

import { spawnSync } from 'node:child_process';
import { test } from 'vitest';

/** Set where the tools of others are installed, so that nothing that needs them is skipped unseen. */
const isRequired = Boolean(process.env['ROLEKIT_REQUIRE_TOOLS']);

/** Commands that are not ours, with how what they say to `--version` begins. */
type Tools = Readonly<Record<string, string>>;

/**
 * `test`, for what needs tools. Where one is missing, or is of another version, what it was for is skipped, and a line
 * says so; with ROLEKIT_REQUIRE_TOOLS it is run all the same.
 */
export function testWith(purpose: string, tools: Tools): typeof test | typeof test.skip {
  const missing = Object.entries(tools).filter(([command, version]) => {
    const { error, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
    return error !== undefined || !stdout.startsWith(version);
  });
  if (missing.length === 0 || isRequired) return test;
  const names = missing.map(([command, version]) => `${command}${version && ` (${version})`}`);
  process.stderr.write(`SKIPPED for want of ${names.join(', ')}: ${purpose}\n`);
  return test.skip;
}

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importPages } from '../../src/framework-import/index.ts';
import { nodeSystem } from '../../src/pipeline/index.ts';
import { carryOut, faults, folderWith, roleIn, skillIn } from './support.ts';

/** The shape of the official web page of a role, in words of our own. */
const html = `<!DOCTYPE html>
<!-- saved from url=(0030)https://roles.example/bread-planner -->
<html lang="en"><head><title>Bread planner</title><script>var level = "<p>1. Nobody</p>";</script></head><body>
<div class="cookie-banner"><p>Cookies on this service</p></div>
<header role="banner"><a href="/">Roles</a></header>
<main id="content"><h1>Bread planner</h1>
<p>Find out what a bread planner in the town does and the skills you need.</p>
<p>Last updated 3 March 2026 — <a href="#u">See all updates</a></p>
<nav><ol><li><a>What a bread planner does</a></li><li><a>Bread planner role levels</a></li><li>1. Junior bread planner</li></ol></nav>
<h2>What a bread planner does</h2>
<p>A bread planner plans bread &amp; rolls for a&nbsp;town.
<p>In this role, you will:</p><ul><li>plan <strong>loaves</strong><li>count flour</ul>
<h2>Bread planner role levels</h2>
<p>There are 2 bread planner role levels, from junior bread planner to bread planner.</p>
<h3>1. Junior bread planner</h3><p>A junior bread planner learns.</p>
<p>At this role level, you will:</p><ul><li>help with loaves</li></ul>
<p>This role level is most often performed at the <a href="/g">Civil Service job grade</a> of:</p>
<ul><li>EO (Executive Officer)</li><li>HEO (Higher Executive Officer)</li></ul>
<table><thead><tr><th>Skill</th><th>Description</th></tr></thead><tbody>
<tr><td><p>Eaters</p><p>Level: Awareness</p><span>Awareness is the first of four ascending skill levels</span><div aria-hidden="true">1 of 4</div></td>
<td><p>You can:</p><ul><li>say who eats bread</li></ul></td></tr>
<tr><td><p>Ovens</p><p>Level: Working</p></td><td><p>You can:</p><ul><li>heat an oven</li></ul></td></tr></tbody></table>
<h3>2. Bread planner</h3><p>A bread planner plans alone.</p>
<table><tr><th>Skill</th><th>Description</th></tr><tr><td><p>Eaters</p><p>Level: Working</p></td><td><p>You can:</p><ul><li>ask eaters</li></ul></td></tr></table>
<h2>Roles that share bread planner skills</h2><ul><li>Cake planner</li></ul></main>
<footer><p>All content is free.</p></footer></body></html>`;

const lines = `Skip to main content

Bread planner

Find out what a bread planner in the town does and the skills you need.

What a bread planner does

A bread planner plans bread & rolls for a town.

In this role, you will:

  • plan loaves
  • count flour

Bread planner role levels

There are 2 bread planner role levels, from junior bread planner to bread planner.

1. Junior bread planner

A junior bread planner learns.

At this role level, you will:

  • help with loaves

This role level is often performed at the Civil Service job grade of:

  • EO (Executive Officer)
  • HEO (Higher Executive Officer)

Skill Description

Eaters

Level: awareness

Awareness is the first of 4 ascending skill levels

You can:

  • say who eats bread

Ovens

Level: working

Working is the second of 4 ascending skill levels

You can:

  • heat an oven

2. Bread planner

A bread planner plans alone.

Skill Description

Eaters

Level: working

You can:

  • ask eaters

Roles that share bread planner skills

  • Cake planner

Is this page useful?
`;

const markdown = `# Bread planner

Find out what a bread planner in the town does and the skills you need.

- — [What a bread planner does](#a)
- — Bread planner role levels
- — 1. Junior bread planner

## What a bread planner does

A bread planner plans bread & rolls for a town.

In this role, you will:

* plan loaves
* count flour

## Bread planner role levels

### 1. Junior bread planner

A junior bread planner learns.

At this role level, you will:

* help with loaves

This role level is often performed at the Civil Service job grade of:

* EO (Executive Officer)
* HEO (Higher Executive Officer)

| Skill | Description |
| --- | --- |
| **Eaters** Level: awareness Awareness is the first of 4 ascending skill levels | You can: - say who eats bread |
| Ovens<br>Level: working | You can:<br>- heat an oven |

### 2. Bread planner

A bread planner plans alone.

| Skill | Description |
|---|---|
| Eaters Level: working | You can: - ask eaters |
`;

async function imported(name: string, text: string | Uint8Array, family: string | undefined = 'Bread') {
  const folder = folderWith({ [name]: text });
  const into = join(folder, 'into');
  const outcome = await importPages([join(folder, name)], {
    into,
    catalogue: undefined,
    system: nodeSystem,
    levels: new Map(),
    mapping: { columns: [], cells: new Map(), family },
  });
  return { into, outcome, faults: faults(outcome.problems) };
}

describe('the web page of a role is read whole', () => {
  test.each([
    ['saved as HTML', 'page.html', html, []],
    ['copied with bullets', 'page.txt', lines, []],
    ['copied without bullets', 'page.txt', lines.replaceAll('  • ', ''), []],
    ['as Markdown', 'page.md', markdown, ['repaired-text:5']],
  ])('%s', async (_, name, text, expected) => {
    const { into, outcome, faults: found } = await imported(name, text);
    carryOut(outcome);
    expect(found).toEqual(expected);
    expect(roleIn(into, 'bread-planner')).toEqual({
      name: 'Bread planner',
      family: 'Bread',
      about: 'A bread planner plans bread & rolls for a town.',
      duties: ['plan loaves', 'count flour'],
      levels: [
        {
          id: 'junior-bread-planner',
          name: 'Junior bread planner',
          grades: ['EO', 'HEO'],
          about: 'A junior bread planner learns.',
          duties: ['help with loaves'],
          skills: { eaters: 'awareness', ovens: 'working' },
        },
        {
          id: 'bread-planner',
          name: 'Bread planner',
          about: 'A bread planner plans alone.',
          skills: { eaters: 'working' },
        },
      ],
    });
    expect(skillIn(into, 'eaters').levels).toEqual({
      awareness: { descriptors: ['say who eats bread'] },
      working: { descriptors: ['ask eaters'] },
    });
  });
});

test('a role of the Senior Civil Service has no levels, and skills without grades', async () => {
  const chief = `Chief baker

What a chief baker does

A chief baker decides on bread.

This role is often performed at the Civil Service job grade of:

  • SCS 1 (Senior Civil Service 1)

Skills for chief baker

Skill Description, including examples of leadership

Leading bakeries

You can:

  • decide where bakeries stand

Examples of leadership using this skill:

  • asking bakers
`;
  const { into, outcome, faults: found } = await imported('page.txt', chief);
  carryOut(outcome);
  expect(found).toEqual([]);
  expect(roleIn(into, 'chief-baker').levels).toEqual([
    { id: 'chief-baker', name: 'Chief baker', grades: ['SCS 1'], skills: { 'leading-bakeries': 'any' } },
  ]);
  expect(skillIn(into, 'leading-bakeries')).toMatchObject({
    about: 'Examples of leadership using this skill: asking bakers.',
    levels: { any: { descriptors: ['decide where bakeries stand'] } },
  });
});

test('what the page does not say is told with its place', async () => {
  const { outcome, faults: found } = await imported(
    'page.html',
    html.replace('Level: Working', 'Level: Wroking'),
    '',
  );
  expect(outcome.value).toBeUndefined();
  expect(found).toEqual(['unknown-skill-level:22']);
  expect(outcome.problems[0]?.hint).toContain('Working');
});

test('a page that names its levels needs nothing to recover them from', async () => {
  const page = (skill: string) =>
    `Baking role: Baker\n\nRole level: Baker\n\n${skill}\n\nYou can:\n- heat an oven\n`;
  for (const skill of [
    'Skill: Ovens\nLevel: working',
    'Skill: Ovens (Working)',
    'Skill: Ovens – working level',
  ]) {
    const { into, outcome, faults: found } = await imported('page.txt', page(skill));
    carryOut(outcome);
    expect(found).toEqual([]);
    expect(roleIn(into, 'baker').levels[0]?.skills).toEqual({ ovens: 'working' });
  }
});

describe('hostile HTML', () => {
  test.each([
    ['deeply nested', `${'<div>'.repeat(100_000)}x`],
    ['never closed', `<html><nav>${'<p>'.repeat(50_000)}`],
    ['of broken tags', '<html><<<p <!-- -- <![CDATA[ ]]> &#0; &#xD800; &bogus; <script>'],
    ['of one long attribute', `<html><p class="${'x '.repeat(500_000)}">`],
  ])('%s is no page, and no exception', async (_, text) => {
    const { outcome } = await imported('page.html', text);
    expect(outcome.value).toBeUndefined();
    expect(outcome.problems.map(({ code }) => code)).toContain('page-unreadable');
  });

  test.each([
    ['a PDF', '%PDF-1.7\n', 'a PDF'],
    ['MHTML', 'From: <Saved by Blink>\nMIME-Version: 1.0\n', 'a web page in one file (MHTML)'],
  ])('%s is said to be one', async (_, text, what) => {
    const { outcome } = await imported('page.html', text);
    expect(outcome.problems.map(({ message }) => message)).toEqual([
      `this is ${what}, not a page that can be read`,
    ]);
  });
});

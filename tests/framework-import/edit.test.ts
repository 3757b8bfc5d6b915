import { expect, test } from 'vitest';
import { YamlEdit } from '../../src/framework-import/edit.ts';
import { restyled } from '../../src/framework-import/restyle.ts';

const text = `# head
name:   Baking   # the official one

tools: [oven, 'tin']
levels:
  working:
    descriptors: # ours
    - bake
    # a comment above
    - clean   # after use
    questions:
    - ask: "What is an oven?"
      probes: { a: 1, b: 2 }
`;

const order = ['name', 'about', 'levels'];

function working(edit: YamlEdit) {
  return edit.mappingAt(edit.mappingAt(edit.top, 'levels', order), 'working', []);
}

test('a text set to what it is changes nothing, to the byte', () => {
  const edit = new YamlEdit(text);
  edit.setText(edit.top, 'name', 'Baking', order, 'name');
  edit.setTexts(working(edit), 'descriptors', ['bake', 'clean'], [], 'working');
  expect(edit.changes).toEqual([]);
  expect(edit.text).toBe(text);
});

test('a changed item takes over the comments of the lost one; all other lines stay as written', () => {
  const edit = new YamlEdit(text);
  edit.setTexts(working(edit), 'descriptors', ['bake', 'clean: twice'], [], 'working');
  expect(edit.changes).toEqual(['working: removed "clean"', 'working: added "clean: twice"']);
  expect(edit.text).toBe(text.replace('- clean   # after use', '- "clean: twice" # after use'));
});

test('a new key goes to its usual place', () => {
  const edit = new YamlEdit(text);
  edit.setText(edit.top, 'about', 'Making bread.', order, 'about');
  expect(edit.changes).toEqual(['about: added, "Making bread."']);
  expect(edit.text).toBe(text.replace('levels:', 'about: Making bread.\nlevels:'));
});

test('a comment of a removed item stays in the file', () => {
  const edit = new YamlEdit(text);
  edit.setTexts(working(edit), 'descriptors', ['bake'], [], 'working');
  expect(edit.text).toContain('# a comment above');
  expect(edit.text).toContain('# after use');
  expect(edit.text).not.toContain('- clean');
});

test('items in another order are a change', () => {
  const edit = new YamlEdit('list: [a, b, a]\n');
  edit.setTexts(edit.top, 'list', ['b', 'a', 'a'], [], 'list');
  expect(edit.changes).toEqual(['list: put in another order']);
  expect(edit.text).toBe('list: [b, a, a]\n');
});

test('nothing to set leaves what is there', () => {
  const edit = new YamlEdit(text);
  edit.setText(edit.top, 'name', undefined, order, 'name');
  edit.setTexts(edit.top, 'tools', [], order, 'tools');
  expect(edit.text).toBe(text);
});

test('long texts are not folded, paragraphs are a block', () => {
  const edit = new YamlEdit('');
  edit.setText(edit.top, 'name', 'word '.repeat(10_000).trim(), order, 'name');
  edit.setText(edit.top, 'about', 'One.\n\nTwo.', order, 'about');
  expect(edit.text.split('\n').slice(1)).toEqual(['about: |-', '  One.', '', '  Two.', '']);
});

test('what an alias stands for is written out, so that only one place changes', () => {
  const edit = new YamlEdit('one: &list\n  - a\ntwo: *list\n');
  edit.setTexts(edit.top, 'two', ['b'], [], 'two');
  expect(edit.text).toBe('one:\n  - a\ntwo:\n  - b\n');
});

test('line ends stay those of the file', () => {
  const edit = new YamlEdit('name: a # one\r\nabout: b\r\n');
  edit.setText(edit.top, 'about', 'c', order, 'about');
  expect(edit.text).toBe('name: a # one\r\nabout: c\r\n');
});

test('a merge keeps own lines where nothing changed, and changed lines where something did', () => {
  expect(restyled('A\nb  \nC\nd  ', 'A\nb\nC\nd', 'A\nb\nX\nC\ne')).toBe('A\nb  \nX\nC\ne');
  expect(restyled('a\nb  ', 'a\nb', 'a')).toBe('a');
});

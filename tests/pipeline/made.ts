/** What the record of a kit says beside its files. */
export const made = {
  vacancy: 'level:baker',
  madeFrom: 'a'.repeat(64),
  program: '1',
  catalogue: 'b'.repeat(64),
  inputs: {},
  problems: [],
};

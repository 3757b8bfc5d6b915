import { defineConfig } from 'vitest/config';

/** What takes seconds each: whole command lines, real threads, pages as pictures, generated catalogues. */
const slow = [
  'tests/cli/{batch,build,each,edited,folder,new-catalogue-files,no-built-in,odd-folders,read,table}.test.ts',
  'tests/docs/{library,own-catalogue}.test.ts',
  'tests/framework-import/framework.test.ts',
  'tests/index.test.ts',
  'tests/looks/{looks,narrow,pages}.test.ts',
  'tests/pipeline/{each,killed,left-files,left-kits,program-fault,unchanged,verify}.test.ts',
  'tests/property.test.ts',
];

export default defineConfig({
  test: {
    // Files share what they load: to load it for each anew takes longer than to run most of them.
    isolate: false,
    // By itself it leaves one core of two idle.
    maxWorkers: '100%',
    // It ends what hangs, and says nothing of how fast anything is.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    projects: [
      { extends: true, test: { name: 'fast', include: ['tests/**/*.test.ts'], exclude: slow } },
      { extends: true, test: { name: 'slow', include: slow } },
    ],
  },
});

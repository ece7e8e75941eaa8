// Runs test files in this one process of Node: `node --import tsx scripts/node-tests.mjs FILE…`. Starting a process for each
// file would take longer than the tests.
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { setTestGlobals } from './test-globals.mjs';

setTestGlobals();

// One more language, for the tests that need it: the table is looked at once, when the first file loads it.
await import('../test/register-pseudo-language.ts');

for (const file of process.argv.slice(2)) {
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    test(`${file} can be loaded`, () => Promise.reject(error));
  }
}

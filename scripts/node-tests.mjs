// Runs test files in this one process of Node: `node --import tsx scripts/node-tests.mjs FILE…`. Starting a process for each
// file would take longer than the tests.
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { setTestGlobals } from './test-globals.mjs';

setTestGlobals();

// One more language, for the tests that need it: the table is looked at once, when the first file loads it.
await import('../test/register-pseudo-language.ts');

// Before the first: a test may work in another folder while the next file is loaded.
const files = process.argv.slice(2).map((file) => ({ file, url: pathToFileURL(file).href }));

for (const { file, url } of files) {
  try {
    await import(url);
  } catch (error) {
    test(`${file} can be loaded`, () => Promise.reject(error));
  }
}

// Runs test files in this one process of Node: `node --import tsx scripts/node-tests.mjs FILE…`. Starting a process for each
// file would take longer than the tests. The tests of src find what they find in the browser too: the globals of Mocha, and
// a `fetch` that reads the fixtures next to them.
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, beforeEach, describe, it, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';

// The same inputs in every run, so that a change is judged by what it changed: FC_SEED=n, or random, tries others.
const { FC_SEED = '8243' } = process.env;
if (FC_SEED !== 'random') fc.configureGlobal({ seed: Number(FC_SEED) });

Object.assign(globalThis, { after, afterEach, before, beforeEach, describe, it });
const { fetch } = globalThis;
globalThis.fetch = async (resource, init) =>
  resource instanceof URL && resource.protocol === 'file:'
    ? new Response(await readFile(resource))
    : fetch(resource, init);

// One more language, for the tests that need it: the table is looked at once, when the first file loads it.
await import('../test/register-pseudo-language.ts');

for (const file of process.argv.slice(2)) {
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    test(`${file} can be loaded`, () => Promise.reject(error));
  }
}

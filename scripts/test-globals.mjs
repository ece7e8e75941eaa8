// What the tests of src find in Node as in the browser: the globals of Mocha, and a `fetch` that reads the fixtures next to them.
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';

export function setTestGlobals() {
  // The same inputs in every run, so that a change is judged by what it changed: FC_SEED=n, or random, tries others.
  const { FC_SEED = '8243' } = process.env;
  if (FC_SEED !== 'random') fc.configureGlobal({ seed: Number(FC_SEED) });

  Object.assign(globalThis, { after, afterEach, before, beforeEach, describe, it });
  const { fetch } = globalThis;
  globalThis.fetch = async (resource, init) =>
    resource instanceof URL && resource.protocol === 'file:'
      ? new Response(await readFile(resource))
      : fetch(resource, init);
}

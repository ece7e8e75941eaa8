// Runs test files of a sandbox, which are JavaScript, in this one process: `node run-tests.mjs PLAN`. The plan is a file:
// { files, only?, ran? }. `only`: names of the tests that are run of a file, by file; all of one that is not in it. `ran`: where
// to write which parts of the sources each test runs, and the ms that it takes; what a file runs before its tests has no name.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { setTestGlobals } from '../test-globals.mjs';

const { files, only = {}, ran } = JSON.parse(readFileSync(process.argv[2], 'utf8'));

setTestGlobals();
await import('../../test/register-pseudo-language.js');

/** Parts that ran and ms that passed, by the unit that ran them. */
const parts = new Map();
const took = new Map();
let unit = '';
let file = '';
const ranPart = (part) => {
  if (!parts.has(unit)) parts.set(unit, new Set());
  parts.get(unit).add(part);
};

/** Notes whose turn it is, for whatever is called. */
const noting = (name, run) => {
  const own = `${file}#${name}`;
  return async function (...args) {
    unit = own;
    const start = performance.now();
    try {
      return await run.apply(this, args);
    } finally {
      took.set(own, (took.get(own) ?? 0) + performance.now() - start);
    }
  };
};

/** What files ask for is done when all are loaded: tests that run meanwhile would be taken for those of the next file. */
const asked = [];
let isLoaded = false;
const later =
  (act) =>
  (...args) => {
    if (isLoaded) act(...args);
    else asked.push({ file, act: () => act(...args) });
  };
const { it, describe, ...rest } = globalThis;
const hooks = ['before', 'after', 'beforeEach', 'afterEach'];
Object.assign(globalThis, {
  ranPart,
  it: later((name, run) => {
    if (!only[file] || only[file].includes(name)) it(name, noting(name, run));
  }),
  describe: later((name, run) => {
    const own = file;
    describe(name, () => {
      [file, unit] = [own, `${own}#`];
      run();
    });
  }),
  ...Object.fromEntries(hooks.map((hook) => [hook, later((run) => rest[hook](noting('', run)))])),
});

for (const path of files) {
  [file, unit] = [path, `${path}#`];
  try {
    await import(pathToFileURL(resolve(path.replace(/\.ts$/, '.js'))).href);
  } catch (error) {
    test(`${path} can be loaded`, () => Promise.reject(error));
  }
}
isLoaded = true;
for (const one of asked) {
  file = one.file;
  one.act();
}

if (ran)
  process.on('exit', () => {
    const lists = [...parts].map(([name, ids]) => [name, { ids: [...ids], ms: took.get(name) ?? 0 }]);
    writeFileSync(ran, JSON.stringify(Object.fromEntries(lists)));
  });

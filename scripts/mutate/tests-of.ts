import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Which test files load a source file, by the imports in them. */

/** Files of the project that a file imports; `.js` in an import is the `.ts` next to it. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => join(dirname(file), fileName.replace(/\.js$/, '.ts')))
    .filter((path) => existsSync(path));
}

const direct = new Map<string, readonly string[]>();

/** How many imports lead from a file to each that it loads; 0 for itself. */
function distancesFrom(file: string): Map<string, number> {
  const found = new Map([[file, 0]]);
  for (const [path, distance] of found) {
    if (!direct.has(path)) direct.set(path, importsOf(path));
    for (const next of direct.get(path)!) if (!found.has(next)) found.set(next, distance + 1);
  }
  return found;
}

/** Folders and words that two paths share: the test of `src/track/legs.ts` is `test/track/legs.test.ts`. */
function likeness(source: string, test: string): number {
  const parts = (path: string) => path.replace(/^(src|test)\//, '').split(/[/.]/);
  const [a, b] = [parts(source), parts(test)];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same;
}

/** For any source file the tests that load it, the ones that are about it first. */
export function testsOf(tests: readonly string[]): (source: string) => string[] {
  const loaded = tests.map((test) => [test, distancesFrom(test)] as const);
  return (source) =>
    loaded
      .filter(([, distances]) => distances.has(source))
      .map(([test, distances]) => ({ test, rank: 10 * likeness(source, test) - distances.get(source)! }))
      .sort((a, b) => b.rank - a.rank)
      .map(({ test }) => test);
}

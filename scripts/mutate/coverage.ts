import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mutant } from './mutants.js';
import { noting, partAt, partsOf, type Part } from './parts.js';
import { Sandbox, type Plan } from './sandbox.js';
import { testsOf } from './tests-of.js';

/** Files of tests that are run first: those about the file notice most… */
const NEAREST = 5;
/** …and this one, which holds whole flights to what was said of them. */
const WHOLE = 'test/analysis/golden.test.ts';

/** ms that the tests from file to finding may take, as often as anything else. */
const FROM_FILES_MS = 30_000;

/** How many times longer than without a change tests may take, and ms more: then they will not end, a loop lost its end. */
const LONGER = 5;
const STARTING_MS = 20_000;

/** What is run for a mutant, and ms after which it will not end. */
export interface Run {
  readonly plan: Plan;
  readonly longest: number;
}

/**
 * Runs all tests once and notes what each of them runs.
 * @param last test files that are run for every mutant, after all others
 * @returns what is run for a mutant, in this order: each if the ones before notice nothing
 * @throws Error if a test fails
 */
export async function coverageOf(
  sources: readonly string[],
  tests: readonly string[],
  last: readonly string[],
): Promise<(mutant: Mutant) => Run[]> {
  const sandbox = new Sandbox();
  const parts = new Map<string, Part[]>();
  let count = 0;
  for (const file of sources) {
    const text = readFileSync(file, 'utf8');
    const own = partsOf(text, count);
    count += own.length;
    parts.set(file, own);
    sandbox.write(file, noting(text, own));
  }
  const folder = mkdtempSync(join(tmpdir(), 'crosstrack-ran-'));
  const ran = join(folder, 'ran.json');
  const outcome = await sandbox.run({ files: tests, ran }, 600_000, true);
  sandbox.remove();
  if (outcome !== 'survived') throw new Error('Expected tests that pass before anything is changed.');
  const noted = JSON.parse(readFileSync(ran, 'utf8')) as Record<string, { ids: number[]; ms: number }>;
  const units = Object.entries(noted).map(([unit, { ids }]) => [unit, new Set(ids)] as const);
  rmSync(folder, { recursive: true });
  const nearest = testsOf(tests);
  const msOf = (file: string): number =>
    Object.entries(noted).reduce((sum, [unit, { ms }]) => sum + (unit.startsWith(`${file}#`) ? ms : 0), 0);

  /** What runs a mutant: its part, or for what is run when the file is loaded any part of the file. */
  function unitsFor({ file, start: at }: Mutant): string[] {
    const own = parts.get(file)!;
    const part = partAt(own, at);
    const ids = part ? [part.id] : own.map(({ id }) => id);
    return units.filter(([, all]) => ids.some((id) => all.has(id))).map(([unit]) => unit);
  }

  return (mutant) => {
    const names = new Map<string, string[]>();
    for (const unit of unitsFor(mutant)) {
      const [file] = unit.split('#', 1);
      names.set(file, [...(names.get(file) ?? []), unit.slice(file.length + 1)]);
    }
    const all = nearest(mutant.file).filter((file) => names.has(file));
    const others = all.filter((file) => file !== WHOLE);
    const first = [...others.slice(0, NEAREST), ...all.filter((file) => file === WHOLE)];
    const noted = [first, others.slice(NEAREST)]
      .filter((files) => files.length > 0)
      .map((files): Run => {
        // What a file runs before its tests, or around them, may be for any of them.
        const few = files.filter((file) => !names.get(file)!.includes(''));
        const ms = files.reduce((sum, file) => sum + msOf(file), 0);
        const only = Object.fromEntries(few.map((file) => [file, names.get(file)!]));
        return { plan: { files, only }, longest: STARTING_MS + LONGER * ms };
      });
    return [...noted, { plan: { files: last }, longest: STARTING_MS + LONGER * FROM_FILES_MS }];
  };
}

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { mutated, type Mutant } from './mutants.js';

/** What the tests need of the repository. */
const COPIED = ['src', 'test', 'scripts', 'tracks', 'docs', 'package.json', 'tsconfig.json'];
/** ms; a test that takes longer will not end: a loop lost its end. */
const LONGEST = 240_000;
/** Test files that run first: those about the file notice most. */
const NEAREST = 5;

/** How a mutant ended. */
export type Outcome = 'killed' | 'timeout' | 'survived' | 'not loaded';

/** Runs test files in one process, and ends it at the first test that fails; `says` which. */
function run(folder: string, files: readonly string[], says: boolean): Promise<Outcome> {
  const { CROSSTRACK_TRACKS: _, ...env } = process.env;
  const args = ['--import', 'tsx', '--test-reporter', 'tap', 'scripts/node-tests.mjs', ...files];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...env, TZ: 'Asia/Baku' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((done) => {
    const end = (outcome: Outcome): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      done(outcome);
    };
    const timer = setTimeout(() => end('timeout'), LONGEST);
    let rest = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      const failed = lines.find((line) => /^\s*not ok /.test(line));
      if (failed === undefined) return;
      if (says) console.error(failed.trim());
      end('killed');
    });
    child.on('close', (code) => end(code === 0 ? 'survived' : 'killed'));
  });
}

/** A copy of the repository in which one file at a time is changed. */
export class Sandbox {
  readonly #folder = mkdtempSync(join(tmpdir(), 'crosstrack-mutate-'));

  constructor() {
    for (const name of COPIED) cpSync(name, join(this.#folder, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(this.#folder, 'node_modules'));
  }

  /** What the tests, in their order, say of a mutant; of the unchanged files without one. */
  async test(tests: readonly string[], mutant?: Mutant): Promise<Outcome> {
    if (tests.length === 0) return 'not loaded';
    if (!mutant) return this.#run(tests, true);
    const path = join(this.#folder, mutant.file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, mutated(text, mutant));
    try {
      return await this.#run(tests);
    } finally {
      writeFileSync(path, text);
    }
  }

  /** Some at a time, up to the first that fails. */
  async #run(tests: readonly string[], says = false): Promise<Outcome> {
    for (const files of [tests.slice(0, NEAREST), tests.slice(NEAREST)]) {
      const outcome = files.length > 0 ? await run(this.#folder, files, says) : 'survived';
      if (outcome !== 'survived') return outcome;
    }
    return 'survived';
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { transformSync } from 'esbuild';

/** What the tests need of the repository. */
const COPIED = ['src', 'test', 'scripts', 'tracks', 'docs', 'package.json'];

/** How a mutant ended. */
export type Outcome = 'killed' | 'timeout' | 'survived' | 'not run';

/** What is run of the tests; see run-tests.mjs. */
export interface Plan {
  readonly files: readonly string[];
  readonly only?: Readonly<Record<string, readonly string[]>>;
  readonly ran?: string;
}

const javaScript = (text: string): string =>
  transformSync(text, { loader: 'ts', format: 'esm', target: 'esnext' }).code;

/** A copy of the repository in JavaScript, which starts fast, and in which one file at a time is changed. */
export class Sandbox {
  readonly #folder = mkdtempSync(join(tmpdir(), 'crosstrack-mutate-'));

  constructor() {
    for (const name of COPIED) cpSync(name, join(this.#folder, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(this.#folder, 'node_modules'));
    for (const name of readdirSync(this.#folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts') || name.endsWith('.d.ts') || name.startsWith('node_modules')) continue;
      this.write(name, readFileSync(join(this.#folder, name), 'utf8'));
    }
  }

  /** Puts another text in the place of a source file. */
  write(file: string, text: string): void {
    writeFileSync(join(this.#folder, file.replace(/\.ts$/, '.js')), javaScript(text));
  }

  /** Runs tests in one process, and ends it at the first that fails; `says` which. @param longest ms */
  run(plan: Plan, longest: number, says = false): Promise<Outcome> {
    const path = join(this.#folder, 'plan.json');
    writeFileSync(path, JSON.stringify(plan));
    const { CROSSTRACK_TRACKS: _, ...env } = process.env;
    const child = spawn(process.execPath, ['--test-reporter', 'tap', 'scripts/mutate/run-tests.mjs', path], {
      cwd: this.#folder,
      env: { ...env, TZ: 'Asia/Baku' },
      stdio: ['ignore', 'pipe', says ? 'inherit' : 'ignore'],
    });
    // A mutant that does not end must not outlive the one who waits for it.
    const stop = (): boolean => child.kill('SIGKILL');
    process.once('exit', stop);
    return new Promise((done) => {
      const end = (outcome: Outcome): void => {
        clearTimeout(timer);
        process.off('exit', stop);
        stop();
        done(outcome);
      };
      const timer = setTimeout(() => end('timeout'), longest);
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

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../node_modules/.cache/crosstrack-python/', import.meta.url));

const run = (command, ...args) => spawnSync(command, args, { encoding: 'utf8', timeout: 240_000 });

/**
 * Packages of PyPI in an environment of their own, kept for the next time; the folder of its programs.
 * @param name of the environment
 * @param packages with their versions (`bagit==1.9.0`)
 * @throws Error where there is no Python 3 or PyPI cannot be reached
 */
export function pythonWith(name, ...packages) {
  const folder = join(cache, name);
  const bin = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin');
  const done = join(folder, `${packages.join(' ').replaceAll(/[^\w. =-]/g, '_')}.done`);
  if (existsSync(done)) return bin;
  mkdirSync(cache, { recursive: true });
  for (const [command, ...args] of [
    ['python3', '-m', 'venv', '--clear', folder],
    [join(bin, 'python'), '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages],
  ]) {
    const { status, stderr, error } = run(command, ...args);
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  }
  mkdirSync(done);
  return bin;
}

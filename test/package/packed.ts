import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** A package as `npm pack` makes it, and a folder in which it is installed. */
export interface Packed {
  readonly tarball: string;
  /** Of a project that has installed it, and nothing else. */
  readonly project: string;
  /** Paths in the package. */
  readonly files: readonly string[];
}

export interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly dependencies?: object;
  readonly sideEffects: readonly string[];
}
export const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageJson;

export function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}\n${stdout}`);
  return stdout;
}

const folders: string[] = [];
// Not `after`: it would run when the tests of the first file have ended.
process.on('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function pack(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'crosstrack-package-'));
  folders.push(folder);
  run(npm, ['run', 'build'], root);
  const listed = run(npm, ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root);
  const [{ filename, files }] = Object.values(JSON.parse(listed) as object) as {
    filename: string;
    files: { path: string }[];
  }[];
  const tarball = join(folder, filename);
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"name": "project", "private": true, "type": "module"}');
  // Without a network: it needs nothing else.
  run(npm, ['install', '--offline', '--no-audit', '--no-fund', tarball], project);
  return { tarball, project, files: files.map(({ path }) => path) };
}

let packed: Packed | undefined;
/** Built, packed and installed once for all tests of this process. */
export const thePackage = (): Packed => (packed ??= pack());

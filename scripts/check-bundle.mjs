// Has a bundle of the bundled case checked by the tools of others: bagit and roc-validator, both of PyPI. Run by hand:
// npm run check-bundle
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { pythonWith } from './python.mjs';

const bin = pythonWith('bundle', 'bagit==1.9.0', 'roc-validator==0.13.0', 'rocrate==0.16.0');
const folder = mkdtempSync(join(tmpdir(), 'crosstrack-check-'));
const run = (command, ...args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
  return status;
};
try {
  const zip = join(folder, 'bundle.zip');
  run(
    process.execPath,
    '--import',
    'tsx',
    'src/cli/main.ts',
    'bundle',
    'tracks/j2-8243.case.json',
    '--output',
    zip,
  );
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(join(folder, path), bytes);
  }
  const bag = join(
    folder,
    readdirSync(folder).find((name) => !name.endsWith('.zip')),
  );
  const checks = {
    bagit: run(join(bin, 'python'), '-m', 'bagit', '--validate', '--quiet', bag),
    'roc-validator': run(
      ...[join(bin, 'python'), 'scripts/check-crate.py', '--disable-color', 'validate', '--no-paging'],
      ...['--requirement-severity', 'REQUIRED', join(bag, 'data')],
    ),
  };
  for (const [tool, status] of Object.entries(checks))
    console.log(`${tool}: ${status === 0 ? 'valid' : 'NOT VALID'}`);
} finally {
  rmSync(folder, { recursive: true });
}

// npm run examples: installs the packed package in each example, builds it, and looks in a browser whether its flight is shown.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startedBrowser } from '../page.mjs';
import { root } from './paths.mjs';
import { served } from './server.mjs';

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}\n${stdout}`);
  return stdout;
}

export const examples = () =>
  readdirSync(join(root, 'examples'), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && existsSync(join(root, 'examples', entry.name, 'package.json')) ? [entry.name] : [],
  );

/**
 * An example with the package and all that it asks for, built.
 * @param {string} tarball
 * @param {{ shared?: boolean }} options `shared`: build tools are this repository's, of the same version, which saves their
 *   installation
 */
export function builtExample(name, tarball, { shared = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), `crosstrack-${name}-`));
  cpSync(join(root, 'examples', name), folder, {
    recursive: true,
    filter: (path) => !/node_modules|\.next|(site|out)$/.test(path),
  });
  cpSync(
    join(root, 'tracks/j2-8243.csv'),
    join(
      folder,
      existsSync(join(folder, 'index.html')) && !existsSync(join(folder, 'src')) ? '' : 'public',
      'flight.csv',
    ),
  );
  const file = join(folder, 'package.json');
  const project = JSON.parse(readFileSync(file, 'utf8'));
  project.dependencies.crosstrack = `file:${tarball}`;
  const tools = Object.keys(project.devDependencies ?? {}).filter((tool) =>
    existsSync(join(root, 'node_modules', tool)),
  );
  if (shared) for (const tool of tools) delete project.devDependencies[tool];
  writeFileSync(file, JSON.stringify(project));
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], folder);
  const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`;
  // Where the build does not check types by itself.
  if (existsSync(join(folder, 'tsconfig.json')) && !/-tsc|svelte-check|next/.test(project.scripts.build))
    run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'], folder);
  const { status, stderr, stdout } = spawnSync('npm', ['run', 'build'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...(shared && { PATH: path }) },
  });
  if (status !== 0) throw new Error(`${name}: ${stderr}\n${stdout}`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Whether an element of the page has the flight's findings, there is something drawn, and each map has its land. */
export const isShown = `(() => {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  const found = all(document);
  return found.some(({ analysis }) => analysis?.findings.length > 0)
    && found.some(({ localName }) => localName === 'canvas')
    && found.every(({ localName, maplibre }) => localName !== 'flight-map' || maplibre?.isSourceLoaded('land'));
})()`;

/** Opens what was built, with these headers of its server. @returns what went wrong in the page */
export async function shownIn(browser, folder, headers = {}) {
  const site = ['site', 'out', 'dist'].map((name) => join(folder, name)).find(existsSync);
  const { url, close } = await served(site, { headers });
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on(
    'console',
    (message) =>
      message.type() === 'error' && !/favicon|404/.test(message.text()) && errors.push(message.text()),
  );
  try {
    await page.goto(url);
    await page.waitForFunction(isShown, { polling: 100, timeout: 120_000 });
    return errors;
  } finally {
    await page.close();
    await close();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = process.argv.slice(2);
  const folder = mkdtempSync(join(tmpdir(), 'crosstrack-pack-'));
  const [{ filename }] = Object.values(
    JSON.parse(run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root)),
  );
  const { browser, close } = await startedBrowser();
  for (const name of examples().filter((name) => asked.length === 0 || asked.includes(name))) {
    const { folder: built, remove } = builtExample(name, join(folder, filename));
    const errors = await shownIn(browser, built);
    console.log(`${name}: ${errors.length > 0 ? errors.join('\n') : 'shows its flight'}`);
    if (errors.length > 0) process.exitCode = 1;
    remove();
  }
  await close();
  rmSync(folder, { recursive: true, force: true });
}

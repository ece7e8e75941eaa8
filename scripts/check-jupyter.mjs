// Has a notebook show a flight: the Python package and marimo in an environment of their own (PyPI), in a headless browser. Run by hand:
// npm run check-jupyter
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startedBrowser } from './page.mjs';
import { buildWidget } from './package/jupyter.mjs';
import { root } from './package/paths.mjs';
import { pythonWith } from './python.mjs';

const PORT = 27_180;
const bin = pythonWith('jupyter', 'anywidget==0.11.0', 'marimo==0.25.2');
const env = {
  ...process.env,
  PYTHONPATH: join(root, 'integrations/jupyter/src'),
  CROSSTRACK_FLIGHT: join(root, 'tracks/j2-8243.csv'),
};

/** Sources are told apart, and what is none of them is refused. */
const sources = `
import io, pathlib
from crosstrack import FlightViewer
path = pathlib.Path(${JSON.stringify(env.CROSSTRACK_FLIGHT)})
class Frame:
    def to_csv(self, index): return "timestamp,latitude\\n"
for source in (path, str(path), path.read_bytes(), Frame(), [path, path.read_bytes()]):
    assert all(one["data"] and one["name"] for one in FlightViewer(source).files), source
for wrong, error in ((7, TypeError), ("nowhere.csv", FileNotFoundError)):
    try: FlightViewer(wrong)
    except error: continue
    raise AssertionError(wrong)
`;

async function started(address) {
  for (let turn = 0; turn < 600; turn++) {
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await delay(100);
  }
  throw new Error('marimo: no answer after a minute');
}

async function met(what, condition) {
  for (const end = Date.now() + 60_000; Date.now() < end; await delay(200)) if (await condition()) return;
  throw new Error(`${what}: not so after a minute`);
}

async function look(browser) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 1400 });
  const foreign = [];
  page.on('request', (request) => /crosstrack\.invalid/.test(request.url()) && foreign.push(request.url()));
  await page.goto(`http://127.0.0.1:${PORT}/`);
  const viewer = () => page.$('>>> flight-viewer');
  await met('the viewer shows its flight', async () =>
    (await viewer())?.evaluate(
      (one) =>
        one.analysis?.route?.id === 'UBBB-URMG' &&
        Boolean(one.shadowRoot.querySelector('flight-map')?.maplibre?.isSourceLoaded('land')),
    ),
  );
  const words = () => page.evaluate(() => document.body.innerText);
  await met('Python has the analysis', async () => /Python has [1-9]\d* findings/.test(await words()));
  const [button] = await page.$$('>>> button ::-p-text(Use metric)');
  await button.click();
  await met('a trait that Python sets is an attribute', async () =>
    (await viewer()).evaluate((one) => one.getAttribute('units') === 'metric'),
  );
  await page.$eval('>>> flight-findings', (list) => list.shadowRoot.querySelector('button.choose').click());
  await met('Python knows the finding that was chosen', async () => /Selected: (?!none)/.test(await words()));
  if (process.argv[2]) await page.screenshot({ path: process.argv[2] });
  if (foreign.length > 0) throw new Error(`asks for ${foreign.join(', ')}`);
}

await buildWidget();
const { status } = spawnSync(join(bin, 'python'), ['-c', sources], { env, stdio: 'inherit' });
if (status !== 0) process.exit(1);
const notebook = join(root, 'integrations/jupyter/test/notebook.py');
if (!existsSync(notebook)) throw new Error(notebook);
const server = spawn(
  join(bin, 'marimo'),
  ['run', notebook, '--headless', '--no-token', '--port', String(PORT)],
  {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
const { browser, close } = await startedBrowser();
try {
  await started(`http://127.0.0.1:${PORT}/`);
  await look(browser);
  console.log('A notebook shows its flight, tells Python of it, and follows a trait.');
} finally {
  await close();
  server.kill();
}
